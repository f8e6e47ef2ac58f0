package id.sahkan.applicant.document;

import id.sahkan.applicant.document.DrawingQueue.Waiting;
import id.sahkan.applicant.document.NamedFiles.State;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Reviewers look at pictures of pages; the applicant's file itself never reaches their browser. They are drawn once,
/// after the upload, and a view only reads them.
@Component
public class PageImages {

    private final DrawingQueue drawings;
    private final NamedFiles named;
    private final PageDrawer drawer;
    private final PageFiles pictures;
    private final DocumentFiles files;
    private final Clock clock;

    PageImages(
            DrawingQueue drawings,
            NamedFiles named,
            PageDrawer drawer,
            PageFiles pictures,
            DocumentFiles files,
            Clock clock) {
        this.drawings = drawings;
        this.named = named;
        this.drawer = drawer;
        this.pictures = pictures;
        this.files = files;
        this.clock = clock;
    }

    public record Picture(MediaType type, byte[] content) {

        static Picture of(byte[] content) {
            return new Picture(
                    FileKind.ofBytes(content)
                            .filter(kind -> kind == FileKind.PNG)
                            .map(_ -> MediaType.IMAGE_PNG)
                            .orElse(MediaType.IMAGE_JPEG),
                    content);
        }
    }

    /// A file that was kept, to be shown page by page.
    public record Wanted(String sha256, String contentType, int pages) {}

    /// In the transaction that names files which have just been kept.
    public void wanted(Collection<Wanted> wanted, Instant at) {
        named(wanted.stream().map(Wanted::sha256).distinct().toList(), at);
        drawings.queue(
                wanted.stream()
                        .map(file -> new Waiting(file.sha256(), file.contentType(), file.pages()))
                        .toList(),
                at);
    }

    /// In the transaction that names files which have just been kept and that nobody is shown page by page.
    public void named(Collection<String> sha256s, Instant at) {
        named.lock(sha256s);
        if (!sha256s.stream().allMatch(files::exists)) {
            // It was erased in between, for nothing named it before.
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        }
        named.read(sha256s, State.WHOLE, at);
    }

    /// After that transaction.
    public void drawSoon() {
        drawer.wake();
    }

    /// @param page from 1
    public Picture page(String sha256, String contentType, int pages, int page) throws IOException {
        if (page < 1 || page > pages) {
            throw Problem.notFound();
        }
        Optional<byte[]> drawn = pictures.find(sha256, page);
        if (drawn.isPresent()) {
            return Picture.of(drawn.get());
        }
        Optional<Reason> reason = drawings.reason(sha256, page);
        if (reason.isPresent()) {
            throw Problem.of(SharedProblem.PAGE_NOT_DRAWABLE)
                    .with("reason", reason.get().name());
        }
        files.requireWhole(sha256);
        drawings.ask(new Waiting(sha256, contentType, pages), clock.instant());
        drawer.wake();
        throw Problem.of(SharedProblem.PAGE_NOT_DRAWN_YET);
    }
}
