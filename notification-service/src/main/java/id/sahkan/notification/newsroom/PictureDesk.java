package id.sahkan.notification.newsroom;

import id.sahkan.contracts.Sha256;
import id.sahkan.http.Caller;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import id.sahkan.notification.contact.DrawnPicture;
import id.sahkan.notification.contact.Pictures;
import id.sahkan.notification.newsroom.PictureStore.Kept;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes pictures for what is not published yet. Drawn before the transaction; the same again is the same picture.
@Component
class PictureDesk {

    private static final String EDITOR = "editor";

    private final PictureSettings settings;
    private final Pictures pictures;
    private final PictureStore store;
    private final ReleaseStore releases;
    private final TransactionOperations transactions;

    PictureDesk(
            PictureSettings settings,
            Pictures pictures,
            PictureStore store,
            ReleaseStore releases,
            TransactionOperations transactions) {
        this.settings = settings;
        this.pictures = pictures;
        this.store = store;
        this.releases = releases;
        this.transactions = transactions;
    }

    Made<Kept> take(UUID id, byte[] file, Caller caller) {
        String[] offices = caller.offices().having(EDITOR);
        requireUnpublished(releases.find(id, offices).orElseThrow(Problem::notFound));
        if (file.length == 0) {
            throw Problem.at(SharedProblem.FILE_EMPTY, "file");
        }
        long most = settings.largestPicture().toBytes();
        if (file.length > most) {
            throw Problem.at(CommonProblem.FILE_TOO_LARGE, "file").with("mostBytes", most);
        }
        DrawnPicture drawn = pictures.drawn(caller.subject(), file)
                .orElseThrow(() -> Problem.at(NewsroomProblem.PICTURE_NOT_TAKEN, "file"));
        Dimension size = size(drawn.large());
        var picture = new Kept(Sha256.hex(drawn.large()), size.width, size.height);
        return Objects.requireNonNull(transactions.execute(_ -> {
            requireUnpublished(releases.lock(id, offices).orElseThrow(Problem::notFound));
            List<Kept> before = store.of(id);
            if (before.contains(picture)) {
                return Made.before(picture);
            }
            if (before.size() >= settings.mostPictures()) {
                throw Problem.at(NewsroomProblem.PICTURES_ENOUGH, "file");
            }
            store.keep(id, picture, drawn.small(), drawn.large());
            return Made.now(picture);
        }));
    }

    private static void requireUnpublished(Release release) {
        if (!(release.state() instanceof ReleaseState.Draft || release.state() instanceof ReleaseState.Checked)) {
            throw Problem.of(NewsroomProblem.RELEASE_STAGE)
                    .with("releaseState", ReleaseStage.of(release.state()).name());
        }
    }

    /// From the header of a JPEG that our own worker wrote.
    private static Dimension size(byte[] jpeg) {
        ImageReader reader = ImageIO.getImageReadersByMIMEType("image/jpeg").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input, true, true);
            return new Dimension(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException unreadable) {
            throw new IllegalStateException("no JPEG was drawn", unreadable);
        } finally {
            reader.dispose();
        }
    }
}
