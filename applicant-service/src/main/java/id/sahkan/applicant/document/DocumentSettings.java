package id.sahkan.applicant.document;

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
        Duration checkTimeLimit,
        int checkThreads,
        int checkQueue,
        double sharpnessThreshold,
        int pageSide) {}
