package id.sahkan.applicant.document;

import id.sahkan.applicant.document.UnsafeFile.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads an image's size from its header before a single pixel, and its pixels never larger than needed.
final class ImageCheck {

    private ImageCheck() {}

    /// A copy whose longer side is at most about twice `side`, read line by line.
    static BufferedImage reduced(Path file, FileKind kind, int side, DocumentSettings limits) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.contentType);
        ImageReader reader = readers.next();
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireSize(width, height, limits);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / side);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new UnsafeFile(Reason.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    static void requireSizeOfJpeg(InputStream jpeg, DocumentSettings limits) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(FileKind.JPEG.contentType).next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(jpeg)) {
            reader.setInput(input, true, true);
            requireSize(reader.getWidth(0), reader.getHeight(0), limits);
        } finally {
            reader.dispose();
        }
    }

    static void requireSize(long width, long height, DocumentSettings limits) {
        if (Math.max(width, height) > limits.longestImageSide() || width * height > limits.mostImagePixels()) {
            throw new UnsafeFile(Reason.IMAGE_TOO_LARGE);
        }
    }
}
