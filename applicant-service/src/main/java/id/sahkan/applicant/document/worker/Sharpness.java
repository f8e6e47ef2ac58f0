package id.sahkan.applicant.document.worker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/// How much edge there is in an image: the variance of its Laplacian. A blurred photo has little.
final class Sharpness {

    static final int SIDE = 1000;

    private Sharpness() {}

    static double of(BufferedImage image) {
        BufferedImage gray = gray(image);
        Raster raster = gray.getRaster();
        int width = gray.getWidth();
        int height = gray.getHeight();
        if (width < 3 || height < 3) {
            return 0;
        }
        int[] pixels = raster.getSamples(0, 0, width, height, 0, (int[]) null);
        double sum = 0;
        double squares = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int laplacian =
                        pixels[at - width] + pixels[at + width] + pixels[at - 1] + pixels[at + 1] - 4 * pixels[at];
                sum += laplacian;
                squares += (double) laplacian * laplacian;
            }
        }
        double count = (double) (width - 2) * (height - 2);
        double mean = sum / count;
        return Math.round(10 * (squares / count - mean * mean)) / 10.0;
    }

    private static BufferedImage gray(BufferedImage image) {
        double scale = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = gray.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return gray;
    }
}
