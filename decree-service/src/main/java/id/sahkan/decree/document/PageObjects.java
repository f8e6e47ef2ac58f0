package id.sahkan.decree.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What a page may ask to be drawn: its office's emblem, and a code. Nothing is ever loaded from an address.
final class PageObjects implements FSObjectDrawerFactory {

    static final String EMBLEM = "application/x-sahkan-emblem";
    static final String QR = "application/x-sahkan-qr";

    private final Function<String, BufferedImage> emblems;

    /// @param emblems pictures by their SHA-256
    PageObjects(Function<String, BufferedImage> emblems) {
        this.emblems = emblems;
    }

    @Override
    public boolean isReplacedObject(Element e) {
        return "object".equals(e.getTagName()) && drawer(e) != null;
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element e) {
        return drawer(e);
    }

    private @Nullable FSObjectDrawer drawer(Element e) {
        return switch (e.getAttribute("type")) {
            case EMBLEM ->
                (el, x, y, w, h, out, ctx, dots) -> {
                    BufferedImage emblem = emblems.apply(el.getAttribute("data"));
                    out.drawWithGraphics(
                            (float) x,
                            (float) y,
                            (float) w / dots,
                            (float) h / dots,
                            g -> whole(g, emblem, w / dots, h / dots));
                    return java.util.Map.of();
                };
            case QR ->
                (el, x, y, w, h, out, ctx, dots) -> {
                    String content = el.getAttribute("data");
                    out.drawWithGraphics(
                            (float) x,
                            (float) y,
                            (float) w / dots,
                            (float) h / dots,
                            g -> QrCode.draw(g, content, w / dots, h / dots));
                    return java.util.Map.of();
                };
            default -> null;
        };
    }

    /// As large as there is room, in the middle, neither cut nor stretched.
    private static void whole(Graphics2D g, BufferedImage emblem, double width, double height) {
        double scale = Math.min(width / emblem.getWidth(), height / emblem.getHeight());
        var place = AffineTransform.getTranslateInstance(
                (width - emblem.getWidth() * scale) / 2, (height - emblem.getHeight() * scale) / 2);
        place.scale(scale, scale);
        // a reader that smooths it would draw another picture (ISO 19005-2, 6.2.8)
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(emblem, place, null);
    }
}
