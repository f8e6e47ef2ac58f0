package id.sahkan.decree.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Map;

/// A QR code as one vector path: sharp at any size, and a few hundred bytes in the file. The empty edge around it is
/// part of the drawing.
final class QrCode {

    /// Modules of it on each side (ISO/IEC 18004): with fewer, a box beside it is read as one of its own.
    static final int QUIET = 4;

    private QrCode() {}

    static void draw(Graphics2D g, String content, double width, double height) {
        ByteMatrix modules = modules(content);
        double unit = Math.min(width, height) / (modules.getWidth() + 2 * QUIET);
        var path = new Path2D.Double();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    double left = (x + QUIET) * unit;
                    double top = (y + QUIET) * unit;
                    path.append(new java.awt.geom.Rectangle2D.Double(left, top, unit, unit), false);
                }
            }
        }
        g.setColor(Color.BLACK);
        g.fill(path);
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("the address does not fit a QR code", e);
        }
    }
}
