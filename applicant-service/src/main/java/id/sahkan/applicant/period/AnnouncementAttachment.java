package id.sahkan.applicant.period;

/// A PDF that belongs to a period's announcement, for everybody once it is announced.
///
/// @param sha256 of the file as it is kept and answered
public record AnnouncementAttachment(String sha256, String fileName, long sizeBytes, int pages) {

    /// As a change names it: two files of one name differ here.
    String named() {
        return fileName + " (" + sha256.substring(0, 12) + ")";
    }
}
