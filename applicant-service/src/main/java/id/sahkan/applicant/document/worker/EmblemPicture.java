package id.sahkan.applicant.document.worker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// An office's emblem as it stands on papers and pages: a picture that can be seen on white, no larger than print
/// needs, and nothing but pixels.
final class EmblemPicture {

    /// At 24 mm, as a letterhead has it, more than 600 to the inch.
    static final int LONGEST_SIDE = 640;

    /// Less is a blur at 24 mm.
    static final int SHORTEST_SIDE = 120;

    /// Wider or taller than that is a banner and no emblem.
    private static final double MOST_STRETCHED = 2.0;

    /// Fewer coloured pixels than one of a hundred are an empty picture.
    private static final int LEAST_SHARE = 100;

    private static final int SEEN_ALPHA = 64;
    private static final int NEARLY_WHITE = 245;

    private EmblemPicture() {}

    static byte[] png(byte[] file, Limits limits) throws IOException {
        BufferedImage read = Pictures.read(file, 2 * LONGEST_SIDE, limits);
        int shorter = Math.min(read.getWidth(), read.getHeight());
        int longer = Math.max(read.getWidth(), read.getHeight());
        if (shorter < SHORTEST_SIDE) {
            throw new UnsafeFile(Reason.EMBLEM_TOO_SMALL);
        }
        if (longer > shorter * MOST_STRETCHED) {
            throw new UnsafeFile(Reason.EMBLEM_STRETCHED);
        }
        BufferedImage emblem = small(read, longer, Orientation.of(file));
        if (!isSeen(emblem)) {
            throw new UnsafeFile(Reason.EMBLEM_EMPTY);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(emblem, "png", png);
        return png.toByteArray();
    }

    /// The way up that it is looked at.
    private static BufferedImage small(BufferedImage image, int longer, int orientation) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / longer);
        int width = (int) Math.round(image.getWidth() * scale);
        int height = (int) Math.round(image.getHeight() * scale);
        boolean turned = Orientation.turned(orientation);
        BufferedImage small =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(Orientation.upright(orientation, small.getWidth(), small.getHeight()));
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static boolean isSeen(BufferedImage image) {
        long seen = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                boolean white = (pixel & 0xff) > NEARLY_WHITE
                        && (pixel >> 8 & 0xff) > NEARLY_WHITE
                        && (pixel >> 16 & 0xff) > NEARLY_WHITE;
                if ((pixel >>> 24) >= SEEN_ALPHA && !white) {
                    seen++;
                }
            }
        }
        return seen * LEAST_SHARE >= (long) image.getWidth() * image.getHeight();
    }
}
