package id.sahkan.applicant.document;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.document.DocumentFiles.Incoming;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The way of a file from the request to the store: size, digest, first bytes, content, and only then it is kept.
@Component
public final class Uploads {

    private final DocumentSettings settings;
    private final DocumentFiles files;
    private final CheckPool pool;
    private final PdfCheck pdfs;

    Uploads(DocumentSettings settings, DocumentFiles files, CheckPool pool) {
        this.settings = settings;
        this.files = files;
        this.pool = pool;
        this.pdfs = new PdfCheck(settings);
    }

    /// What is known about a kept file. `sharpness` only of images.
    public record KeptFile(
            String sha256,
            String contentType,
            long sizeBytes,
            int pages,
            @Nullable Double sharpness,
            List<String> warnings) {}

    private record Inspection(int pages, @Nullable Double sharpness) {}

    public KeptFile keep(InputStream content) throws IOException {
        try (Incoming incoming = files.receive(content, settings.largestImage().toBytes())) {
            if (incoming.size() == 0) {
                throw Problem.at(ApplicantProblem.FILE_EMPTY, "file");
            }
            FileKind kind = FileKind.ofBytes(incoming.head())
                    .orElseThrow(() -> Problem.at(ApplicantProblem.FILE_TYPE_NOT_ALLOWED, "file"));
            requireSize(incoming.size(), kind.image() ? settings.largestImage() : settings.largestDocument());
            Inspection inspection = inspect(incoming, kind);
            files.keep(incoming);
            List<String> warnings =
                    inspection.sharpness() != null && inspection.sharpness() < settings.sharpnessThreshold()
                            ? List.of("IMAGE_BLURRED")
                            : List.of();
            return new KeptFile(
                    incoming.sha256(),
                    kind.contentType,
                    incoming.size(),
                    inspection.pages(),
                    inspection.sharpness(),
                    warnings);
        } catch (UnsafeFile unsafe) {
            throw refused(unsafe);
        }
    }

    static Problem refused(UnsafeFile unsafe) {
        return Problem.at(ApplicantProblem.FILE_NOT_SAFE, "file").with("reason", unsafe.reason.name());
    }

    private Inspection inspect(Incoming incoming, FileKind kind) {
        return pool.run(() -> kind.image()
                ? new Inspection(1, Sharpness.of(ImageCheck.reduced(incoming.path(), kind, Sharpness.SIDE, settings)))
                : new Inspection(pdfs.pages(incoming.path()), null));
    }

    private static void requireSize(long size, DataSize most) {
        if (size > most.toBytes()) {
            throw Problem.at(CommonProblem.FILE_TOO_LARGE, "file").with("mostBytes", most.toBytes());
        }
    }
}
