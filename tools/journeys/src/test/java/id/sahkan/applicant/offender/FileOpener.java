package id.sahkan.applicant.offender;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Breaks the worker rule on purpose: a stranger's picture is decoded where submissions are taken.
public final class FileOpener {

    public int width(Path picture) throws IOException {
        return ImageIO.read(picture.toFile()).getWidth();
    }
}
