package id.sahkan.applicant.document.worker;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// How a phone was held. Where it was is not read, and a drawn page has none of it.
final class Orientation {

    private static final int UPRIGHT = 1;

    private Orientation() {}

    /// From 1 to 8, as EXIF has it; upright when nothing is said.
    static int of(byte[] file) {
        try {
            for (ExifIFD0Directory exif : ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getDirectoriesOfType(ExifIFD0Directory.class)) {
                Integer said = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
                if (said != null && said >= 1 && said <= 8) {
                    return said;
                }
            }
            return UPRIGHT;
        } catch (ImageProcessingException | IOException _) {
            return UPRIGHT;
        }
    }

    static boolean turned(int orientation) {
        return orientation >= 5;
    }

    /// From the picture as it is stored to a canvas of `width` times `height` as it is looked at.
    static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
