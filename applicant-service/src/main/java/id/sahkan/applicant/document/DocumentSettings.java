package id.sahkan.applicant.document;

import id.sahkan.applicant.document.worker.Limits;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// Every limit of an upload, stated in application.yml.
@ConfigurationProperties("sahkan.documents")
public record DocumentSettings(
        Path directory,
        DataSize largestDocument,
        DataSize largestImage,
        int longestImageSide,
        long mostImagePixels,
        int mostPages,
        int mostPdfObjects,
        DataSize largestInflatedStream,
        double sharpnessThreshold,
        int pageSide,
        Workers workers,
        Drawing drawing,
        Housekeeping housekeeping) {

    /// The processes that open strangers' files.
    ///
    /// @param count how many there are at most
    /// @param queue how many requests may wait for one
    /// @param warm whether they are started before the first file comes
    /// @param timeLimit for one file, or for one page of it; then the process is killed
    /// @param heap of one process; a file that needs more is refused
    /// @param mostFiles after these a process is replaced
    public record Workers(int count, int queue, boolean warm, Duration timeLimit, DataSize heap, int mostFiles) {}

    /// @param interval how often the queue is looked at when nothing wakes the drawer
    /// @param lease after this another instance takes over what one has begun
    /// @param mostFailures after so many pages that cannot be drawn the others of the file are not tried
    public record Drawing(Duration interval, Duration lease, int mostFailures) {}

    /// @param interval between two rounds
    /// @param grace how long a file that no row names is kept; longer than the time between two backups
    /// @param readEvery how often each kept file is read again
    /// @param bytesPerSecond how fast
    public record Housekeeping(Duration interval, Duration grace, Duration readEvery, DataSize bytesPerSecond) {}

    Limits limits() {
        return new Limits(
                longestImageSide,
                mostImagePixels,
                mostPages,
                mostPdfObjects,
                largestInflatedStream.toBytes(),
                pageSide);
    }
}
