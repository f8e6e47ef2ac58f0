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

/// A QR code as one vector path: sharp at any size, and a few hundred bytes in the file.
final class QrCode {

    private QrCode() {}

    static void draw(Graphics2D g, String content, double width, double height) {
        ByteMatrix modules = modules(content);
        int quiet = 2;
        double unit = Math.min(width, height) / (modules.getWidth() + 2 * quiet);
        var path = new Path2D.Double();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    double left = (x + quiet) * unit;
                    double top = (y + quiet) * unit;
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
