package id.sahkan.applicant.document;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.document.DocumentFiles.Incoming;
import id.sahkan.applicant.document.worker.Answer;
import id.sahkan.applicant.document.worker.Answer.Checked;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.applicant.document.worker.Request;
import id.sahkan.applicant.document.worker.UnsafeFile;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The way of a file from the request to the store: size, digest, first bytes, content, and only then it is kept.
@Component
public final class Uploads {

    /// With the time that a file itself may take (`DocumentSettings`) less than the gateway waits for an answer (thirty
    /// seconds): who has waited so long is told to come again, and not that the service is away.
    static final Duration TURN = Duration.ofSeconds(8);

    private static final int LARGEST_EMBLEM = 2 << 20;

    private final DocumentSettings settings;
    private final DocumentFiles files;
    private final WorkerPool pool;
    private final UploadQueue turns;

    Uploads(DocumentSettings settings, DocumentFiles files, WorkerPool pool) {
        this.settings = settings;
        this.files = files;
        this.pool = pool;
        this.turns = new UploadQueue(TURN);
    }

    /// What is known about a kept file. `sharpness` only of images.
    public record KeptFile(
            String sha256,
            String contentType,
            long sizeBytes,
            int pages,
            @Nullable Double sharpness,
            List<String> warnings) {}

    /// @param account whose files are looked at one after another
    public KeptFile keep(String account, InputStream content) throws IOException {
        return keep(account, content, false);
    }

    /// What is for everybody to read and is no photograph of it.
    ///
    /// @param account whose files are looked at one after another
    public KeptFile keepPdf(String account, InputStream content) throws IOException {
        return keep(account, content, true);
    }

    private KeptFile keep(String account, InputStream content, boolean onlyPdf) throws IOException {
        try (Incoming incoming = files.receive(content, settings.largestImage().toBytes())) {
            if (incoming.size() == 0) {
                throw Problem.at(SharedProblem.FILE_EMPTY, "file");
            }
            FileKind kind = FileKind.ofBytes(incoming.head())
                    .filter(one -> !(onlyPdf && one.image()))
                    .orElseThrow(() -> onlyPdf ? noPdf() : notAllowed(incoming.head()));
            requireSize(incoming.size(), kind.image() ? settings.largestImage() : settings.largestDocument());
            Checked checked = turns.take(account, () -> check(incoming, kind));
            files.keep(incoming);
            List<String> warnings = checked.sharpness() != null && checked.sharpness() < settings.sharpnessThreshold()
                    ? List.of("IMAGE_BLURRED")
                    : List.of();
            return new KeptFile(
                    incoming.sha256(),
                    kind.contentType,
                    incoming.size(),
                    checked.pages(),
                    checked.sharpness(),
                    warnings);
        } catch (UnsafeFile unsafe) {
            throw refused(unsafe);
        }
    }

    /// An office's emblem as a PNG that this service's worker has drawn: of the file that came nothing is kept.
    ///
    /// @param account whose files are looked at one after another
    public byte[] emblem(String account, InputStream content) throws IOException {
        byte[] file = content.readNBytes(LARGEST_EMBLEM + 1);
        if (file.length == 0) {
            throw Problem.at(SharedProblem.FILE_EMPTY, "file");
        }
        requireSize(file.length, DataSize.ofBytes(LARGEST_EMBLEM));
        byte[] head = Arrays.copyOf(file, Math.min(file.length, FileKind.HEAD));
        FileKind kind = FileKind.ofBytes(head).orElseThrow(() -> notAllowed(head));
        if (!kind.image()) {
            throw notAllowed(head);
        }
        try {
            Answer answer = turns.take(account, () -> pool.ask(() -> new Request.Emblem(settings.limits(), file)));
            if (answer instanceof Answer.Drawn(byte[] png)
                    && FileKind.ofBytes(png).filter(FileKind.PNG::equals).isPresent()
                    && png.length <= LARGEST_EMBLEM) {
                return png;
            }
            throw new UnsafeFile(Reason.UNREADABLE);
        } catch (UnsafeFile unsafe) {
            throw refused(unsafe);
        }
    }

    /// A picture for pages of the web, drawn by this service's worker in each of these widths: nothing of what came is
    /// kept.
    ///
    /// @param account whose files are looked at one after another
    /// @param widths of the JPEGs in pixels; one of a smaller picture is as wide as the picture
    public List<byte[]> pictures(String account, InputStream content, List<Integer> widths) throws IOException {
        int most = (int) settings.largestImage().toBytes();
        byte[] file = content.readNBytes(most + 1);
        if (file.length == 0) {
            throw Problem.at(SharedProblem.FILE_EMPTY, "file");
        }
        requireSize(file.length, settings.largestImage());
        byte[] head = Arrays.copyOf(file, Math.min(file.length, FileKind.HEAD));
        if (FileKind.ofBytes(head).filter(FileKind::image).isEmpty()) {
            throw notAllowed(head);
        }
        try {
            return turns.take(account, () -> {
                List<byte[]> drawn = new ArrayList<>();
                for (int width : widths) {
                    drawn.add(jpeg(pool.ask(() -> new Request.Picture(settings.limits(), width, file))));
                }
                return drawn;
            });
        } catch (UnsafeFile unsafe) {
            throw refused(unsafe);
        }
    }

    private static byte[] jpeg(Answer answer) {
        if (answer instanceof Answer.Drawn(byte[] jpeg)
                && FileKind.ofBytes(jpeg).filter(FileKind.JPEG::equals).isPresent()) {
            return jpeg;
        }
        throw new UnsafeFile(Reason.UNREADABLE);
    }

    /// Phones and browsers save in these; a person needs to hear how to make a JPEG of it.
    private static Problem notAllowed(byte[] head) {
        Problem problem = Problem.at(SharedProblem.FILE_TYPE_NOT_ALLOWED, "file");
        String start = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
        if (start.matches("(?s)....ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)")) {
            return problem.with("reason", "HEIC");
        }
        return start.matches("(?s)RIFF....WEBP") ? problem.with("reason", "WEBP") : problem;
    }

    private static Problem noPdf() {
        return Problem.at(SharedProblem.FILE_TYPE_NOT_ALLOWED, "file").with("reason", "PDF_ONLY");
    }

    private static Problem refused(UnsafeFile unsafe) {
        return Problem.at(ApplicantProblem.FILE_NOT_SAFE, "file")
                .with("reason", unsafe.reason().name());
    }

    private Checked check(Incoming incoming, FileKind kind) throws IOException {
        Answer answer =
                pool.ask(() -> new Request.Check(kind.image(), settings.limits(), Files.readAllBytes(incoming.path())));
        if (answer instanceof Checked checked) {
            return checked;
        }
        throw new UnsafeFile(Reason.UNREADABLE);
    }

    private static void requireSize(long size, DataSize most) {
        if (size > most.toBytes()) {
            throw Problem.at(CommonProblem.FILE_TOO_LARGE, "file").with("mostBytes", most.toBytes());
        }
    }
}
