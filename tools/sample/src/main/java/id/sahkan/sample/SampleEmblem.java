package id.sahkan.sample;

import id.sahkan.sample.client.PaperFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// The invented emblem of the sample's office: shield, pen nib, two waves.
final class SampleEmblem {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 600;

    private static final Color NAVY = new Color(0x123A63);
    private static final Color GOLD = new Color(0xC9A227);
    private static final Color WHITE = Color.WHITE;

    private SampleEmblem() {}

    static PaperFile png() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(g, WIDTH, HEIGHT);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PaperFile("lambang-contoh.png", "image/png", out.toByteArray());
    }

    /// Draws into the unit of 100 x 120, scaled to the given size.
    private static void draw(Graphics2D target, double width, double height) {
        var g = (Graphics2D) target.create();
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = Math.min(width / 100, height / 120);
        g.transform(AffineTransform.getTranslateInstance((width - 100 * scale) / 2, (height - 120 * scale) / 2));
        g.scale(scale, scale);
        g.setColor(GOLD);
        g.fill(shield(0));
        g.setColor(NAVY);
        g.fill(shield(4.2));
        nib(g);
        g.setColor(WHITE);
        g.setStroke(new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(wave(84, 24, 76));
        g.draw(wave(94, 31, 69));
        g.dispose();
    }

    private static Path2D shield(double inset) {
        double l = 6 + inset;
        double r = 94 - inset;
        double t = 14 + inset * 0.75;
        double b = 117 - inset * 1.25;
        double top = 3 + inset * 1.1;
        var p = new Path2D.Double();
        p.moveTo(50, top);
        p.curveTo(62, top + 8, 78, t, r, t);
        p.lineTo(r, 62);
        p.curveTo(r, 88, 74, b - 10, 50, b);
        p.curveTo(26, b - 10, l, 88, l, 62);
        p.lineTo(l, t);
        p.curveTo(22, t, 38, top + 8, 50, top);
        p.closePath();
        return p;
    }

    private static void nib(Graphics2D g) {
        var nib = new Path2D.Double();
        nib.moveTo(50, 75);
        nib.curveTo(44, 65, 35, 55, 35, 44);
        nib.curveTo(35, 38, 38, 33, 40, 27);
        nib.lineTo(60, 27);
        nib.curveTo(62, 33, 65, 38, 65, 44);
        nib.curveTo(65, 55, 56, 65, 50, 75);
        nib.closePath();
        g.setColor(GOLD);
        g.fill(nib);
        g.setColor(NAVY);
        g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(line(50, 49, 50, 73));
        g.fill(circle(50, 46, 3.9));
        g.draw(line(38, 33, 62, 33));
    }

    private static Path2D wave(double y, double from, double to) {
        double step = (to - from) / 4;
        var p = new Path2D.Double();
        p.moveTo(from, y);
        for (int i = 0; i < 4; i++) {
            double x = from + i * step;
            double bend = i % 2 == 0 ? -5.5 : 5.5;
            p.curveTo(x + step / 3, y + bend, x + 2 * step / 3, y + bend, x + step, y);
        }
        return p;
    }

    private static Path2D line(double x1, double y1, double x2, double y2) {
        var p = new Path2D.Double();
        p.moveTo(x1, y1);
        p.lineTo(x2, y2);
        return p;
    }

    private static java.awt.geom.Ellipse2D circle(double x, double y, double r) {
        return new java.awt.geom.Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
