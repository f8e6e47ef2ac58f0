package id.sahkan.applicant.document.worker;

import com.pngencoder.PngEncoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Reads a picture's size from its header before a single pixel, and its pixels never larger than needed.
final class Pictures {

    /// Text stays sharp as a PNG; above this size it is a photograph, and a JPEG has a tenth of it.
    private static final int LARGEST_PNG = 400_000;

    /// Half the time of the usual six for a fiftieth more bytes.
    private static final int PNG_LEVEL = 3;

    private static final float JPEG_QUALITY = 0.85f;

    /// A progressive JPEG has about ten; each is another pass over all its pixels.
    private static final int MOST_SCANS = 200;

    private static final int START_OF_SCAN = 0xda;

    private static final int END_OF_IMAGE = 0xd9;

    /// As libjpeg says it when a scan wants more bytes than there are (`JWRN_HIT_MARKER`).
    private static final String CUT = "premature end of data segment";

    /// Enough for the widest on a page of the web, also of one that is twice as high as wide.
    private static final int WEB_SIDE = 2400;

    private Pictures() {}

    /// A copy whose longer side is at most about twice `side`, read line by line, on white.
    static BufferedImage reduced(byte[] file, int side, Limits limits) {
        return onWhite(read(file, side, limits));
    }

    /// The same as it is: what is transparent stays so.
    static BufferedImage read(byte[] file, int side, Limits limits) {
        boolean jpeg = file.length > 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
        if (jpeg && scans(file) > MOST_SCANS) {
            throw new UnsafeFile(Reason.CHECK_TOOK_TOO_LONG);
        }
        for (ImageReader reader : readers(jpeg ? "image/jpeg" : "image/png")) {
            try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                requireSize(width, height, limits);
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / side);
                param.setSourceSubsampling(step, step, 0, 0);
                return whole(reader, param);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
                // The next one may know its colours.
            } finally {
                reader.dispose();
            }
        }
        throw new UnsafeFile(Reason.UNREADABLE);
    }

    /// The JDK's own last: it gives the four colours of print shops too pale.
    private static List<ImageReader> readers(String type) {
        List<ImageReader> readers = new ArrayList<>();
        ImageIO.getImageReadersByMIMEType(type).forEachRemaining(readers::add);
        readers.sort(Comparator.comparing(reader -> reader.getClass().getName().startsWith("com.sun.")));
        return readers;
    }

    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            // Between two scans only a marker has this pair.
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    /// The decoder paints grey what is missing and only warns.
    private static BufferedImage whole(ImageReader reader, ImageReadParam param) throws IOException {
        AtomicBoolean cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.contains(CUT)) {
                cut.set(true);
            }
        });
        BufferedImage image = reader.read(0, param);
        if (cut.get()) {
            throw new UnsafeFile(Reason.TRUNCATED);
        }
        return image;
    }

    static void requireWholeJpeg(byte[] jpeg, Limits limits) throws IOException {
        ImageReader reader = readers("image/jpeg").getFirst();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input, true, true);
            requireSize(reader.getWidth(0), reader.getHeight(0), limits);
        } finally {
            reader.dispose();
        }
        // Only one that does not say that it ends may be cut; some programs leave the end out.
        if (last(jpeg, END_OF_IMAGE) < last(jpeg, START_OF_SCAN)) {
            reduced(jpeg, 1, limits);
        }
    }

    private static int last(byte[] jpeg, int marker) {
        for (int i = jpeg.length - 2; i >= 0; i--) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == marker) {
                return i;
            }
        }
        return -1;
    }

    static void requireSize(long width, long height, Limits limits) {
        if (Math.max(width, height) > limits.longestImageSide() || width * height > limits.mostImagePixels()) {
            throw new UnsafeFile(Reason.IMAGE_TOO_LARGE);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage paper = canvas(image.getWidth(), image.getHeight());
        Graphics2D pen = paper.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return paper;
    }

    /// For a page of the web: a JPEG of at most `width` pixels across, the way up that it is looked at, on white, and
    /// nothing but pixels: neither where nor by whom it was taken.
    static byte[] web(byte[] file, int width, Limits limits) throws IOException {
        BufferedImage read = read(file, WEB_SIDE, limits);
        int orientation = Orientation.of(file);
        int across = Orientation.turned(orientation) ? read.getHeight() : read.getWidth();
        int longer = Math.max(read.getWidth(), read.getHeight());
        int side = across <= width ? longer : Math.max(1, Math.round((float) longer * width / across));
        return jpeg(fitted(read, side, orientation));
    }

    /// No larger than `side`, and the way up that `orientation` says.
    static BufferedImage fitted(BufferedImage image, int side, int orientation) {
        double scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean turned = Orientation.turned(orientation);
        BufferedImage fitted = canvas(turned ? height : width, turned ? width : height);
        Graphics2D pen = fitted.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(Orientation.upright(orientation, fitted.getWidth(), fitted.getHeight()));
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return fitted;
    }

    private static BufferedImage canvas(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return canvas;
    }

    /// Nothing but pixels: what a camera wrote beside them stays behind. What has no colour is kept without.
    static byte[] encoded(BufferedImage image) throws IOException {
        byte[] png = new PngEncoder()
                .withBufferedImage(withoutColour(image))
                .withCompressionLevel(PNG_LEVEL)
                .withMultiThreadedCompressionEnabled(false)
                .toBytes();
        return png.length <= LARGEST_PNG ? png : jpeg(image);
    }

    private static BufferedImage withoutColour(BufferedImage image) {
        if (!(image.getRaster().getDataBuffer() instanceof DataBufferInt buffer)) {
            return image;
        }
        int[] pixels = buffer.getData();
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] shades = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < shades.length; i++) {
            int pixel = pixels[i];
            if ((pixel >> 16 & 0xff) != (pixel & 0xff) || (pixel >> 8 & 0xff) != (pixel & 0xff)) {
                return image;
            }
            shades[i] = (byte) pixel;
        }
        return grey;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
