package id.sahkan.notification.contact;

/// What a letter about a change of a period says in the office's own words: everybody may read them.
///
/// @param title of the period
/// @param reason as the officer wrote it
public record PeriodWords(String title, String reason) {}
