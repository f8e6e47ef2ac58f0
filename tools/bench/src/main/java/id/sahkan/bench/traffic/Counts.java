package id.sahkan.bench.traffic;

/// What has happened so far. The counts of one answer are not of one instant.
///
/// @param prepared complete drafts
/// @param acknowledged submissions with a receipt
/// @param refused submissions that the system said no to; without faults of the caller there are none
/// @param unanswered submissions given up when patience ended: the system may or may not have them
/// @param recommended cases that a reviewer recommended
/// @param decreed applications named in an issued decree
/// @param noticed applicants for whom the notice of the decree is written
/// @param repeated calls sent again because nobody answered or a service failed
public record Counts(
        long prepared,
        long acknowledged,
        long refused,
        long unanswered,
        long recommended,
        long decreed,
        long noticed,
        long repeated) {}
