package id.sahkan.applicant.document.worker;

import com.idrsolutions.image.jpeg2000.Jpeg2000Decoder;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Scans in JPEG 2000, for PDFBox, which asks ImageIO for them by name. What the decoder does not know for certain
/// is refused by its header: a page with wrong colours is worse than none.
final class Jpeg2000 extends ImageReader {

    /// An A4 page of 300 dpi in colours has 26 million. The decoder needs the most of the heap for it.
    private static final long MOST_SAMPLES = 27_000_000;

    private static final long MOST_TILES = 4_096;

    /// The numbers of sRGB and of grey; without one the picture's profile counts, or what the PDF says.
    private static final int RGB = 16;

    private static final int GREY = 17;

    private @Nullable Picture picture;

    private Jpeg2000(Spi origin) {
        super(origin);
    }

    static void register() {
        IIORegistry.getDefaultInstance().registerServiceProvider(new Spi());
    }

    private record Picture(byte[] file, BufferedImage pixels) {}

    /// Decoded once: PDFBox reads each picture twice, first for its size.
    private Picture picture() throws IOException {
        Picture known = picture;
        if (known == null) {
            byte[] file = bytes((ImageInputStream) getInput());
            Spi origin = (Spi) getOriginatingProvider();
            known = origin.last;
            if (known == null || !Arrays.equals(known.file(), file)) {
                origin.last = null;
                known = new Picture(file, decoded(file));
                origin.last = known;
            }
            picture = known;
        }
        return known;
    }

    private static byte[] bytes(ImageInputStream input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[64 * 1024];
        for (int n = input.read(some); n > 0; n = input.read(some)) {
            out.write(some, 0, n);
        }
        return out.toByteArray();
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        Jpeg2000Header header = Jpeg2000Header.of(file);
        if ((long) header.width() * header.height() > MOST_SAMPLES / header.components()
                || header.tiles() > MOST_TILES) {
            throw new UnsafeFile(Reason.IMAGE_TOO_LARGE);
        }
        if (!known(header)) {
            throw new UnsafeFile(Reason.IMAGE_FORMAT_UNKNOWN);
        }
        BufferedImage pixels = pixels(file);
        if (pixels.getRaster().getNumBands() != header.components()
                || pixels.getWidth() != header.width()
                || pixels.getHeight() != header.height()) {
            throw new UnsafeFile(Reason.IMAGE_FORMAT_UNKNOWN);
        }
        return pixels;
    }

    private static boolean known(Jpeg2000Header header) {
        boolean coloursKnown = header.colours() == 0 || header.colours() == (header.components() == 1 ? GREY : RGB);
        return (header.depth() == 8 || header.depth() == 16)
                && coloursKnown
                && (header.components() == 1 || header.components() == 3);
    }

    /// What it does not know of the format, it meets with any exception, as it does what is spoilt.
    private static BufferedImage pixels(byte[] file) {
        try {
            return new Jpeg2000Decoder().read(file);
        } catch (Exception _) {
            throw new UnsafeFile(Reason.IMAGE_FORMAT_UNKNOWN);
        }
    }

    @Override
    public BufferedImage read(int index, ImageReadParam param) throws IOException {
        BufferedImage whole = picture().pixels();
        Rectangle region = param.getSourceRegion() == null
                ? new Rectangle(whole.getWidth(), whole.getHeight())
                : param.getSourceRegion().intersection(new Rectangle(whole.getWidth(), whole.getHeight()));
        int stepX = param.getSourceXSubsampling();
        int stepY = param.getSourceYSubsampling();
        if (stepX == 1 && stepY == 1 && region.width == whole.getWidth() && region.height == whole.getHeight()) {
            return whole;
        }
        Raster from = whole.getRaster();
        WritableRaster to = from.createCompatibleWritableRaster(
                Math.ceilDiv(region.width, stepX), Math.ceilDiv(region.height, stepY));
        int[] pixel = new int[from.getNumBands()];
        for (int y = 0; y < to.getHeight(); y++) {
            for (int x = 0; x < to.getWidth(); x++) {
                to.setPixel(x, y, from.getPixel(region.x + x * stepX, region.y + y * stepY, pixel));
            }
        }
        return new BufferedImage(whole.getColorModel(), to, whole.isAlphaPremultiplied(), null);
    }

    @Override
    public int getWidth(int index) throws IOException {
        return picture().pixels().getWidth();
    }

    @Override
    public int getHeight(int index) throws IOException {
        return picture().pixels().getHeight();
    }

    @Override
    public int getNumImages(boolean search) {
        return 1;
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int index) throws IOException {
        return Collections.singleton(new ImageTypeSpecifier(picture().pixels())).iterator();
    }

    @Override
    public @Nullable IIOMetadata getStreamMetadata() {
        return null;
    }

    @Override
    public @Nullable IIOMetadata getImageMetadata(int index) {
        return null;
    }

    private static final class Spi extends ImageReaderSpi {

        private @Nullable Picture last;

        Spi() {
            super(
                    "Sahkan",
                    "1",
                    new String[] {"JPEG2000"},
                    new String[] {"jp2"},
                    new String[] {"image/jp2"},
                    Jpeg2000.class.getName(),
                    new Class<?>[] {ImageInputStream.class},
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null);
        }

        @Override
        public boolean canDecodeInput(Object source) {
            return false;
        }

        @Override
        public ImageReader createReaderInstance(@Nullable Object extension) {
            return new Jpeg2000(this);
        }

        @Override
        public String getDescription(@Nullable Locale locale) {
            return "JPEG 2000";
        }
    }
}
