package id.sahkan.applicant.document;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/// The store of files with a worker of its own and narrow limits, without a service around it.
final class DocumentsOnDisk implements AutoCloseable {

    final DocumentSettings settings;
    final Workers workers;
    final WorkerPool pool;
    final DocumentFiles files;
    final Uploads uploads;

    DocumentsOnDisk(Path directory) {
        this(directory, Duration.ofSeconds(20));
    }

    DocumentsOnDisk(Path directory, Duration timeLimit) {
        this(directory, timeLimit, false);
    }

    /// @param warm with workers that are started ahead of need
    DocumentsOnDisk(Path directory, Duration timeLimit, boolean warm) {
        settings = new DocumentSettings(
                directory,
                DataSize.ofMegabytes(5),
                DataSize.ofMegabytes(10),
                20_000,
                110_000_000,
                5,
                1000,
                DataSize.ofMegabytes(8),
                60,
                800,
                new DocumentSettings.Workers(1, 4, warm, timeLimit, DataSize.ofMegabytes(256), 20),
                new DocumentSettings.Drawing(Duration.ofSeconds(1), Duration.ofMinutes(1), 2),
                new DocumentSettings.Housekeeping(
                        Duration.ofHours(1), Duration.ofDays(14), Duration.ofDays(30), DataSize.ofMegabytes(100)));
        workers = new Workers(settings);
        pool = new WorkerPool(settings, workers);
        files = new DocumentFiles(settings);
        uploads = new Uploads(settings, files, pool);
    }

    @Override
    public void close() {
        try {
            pool.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        workers.destroy();
    }
}
