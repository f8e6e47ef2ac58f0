package id.sahkan.decree.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The two vector drawings that a page may ask for. Nothing is ever loaded from an address.
final class Drawings implements FSObjectDrawerFactory {

    static final String EMBLEM = "application/x-sahkan-emblem";
    static final String QR = "application/x-sahkan-qr";

    @Override
    public boolean isReplacedObject(Element e) {
        return "object".equals(e.getTagName()) && drawer(e) != null;
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element e) {
        return drawer(e);
    }

    private static @Nullable FSObjectDrawer drawer(Element e) {
        return switch (e.getAttribute("type")) {
            case EMBLEM ->
                (el, x, y, w, h, out, ctx, dots) -> {
                    out.drawWithGraphics(
                            (float) x,
                            (float) y,
                            (float) w / dots,
                            (float) h / dots,
                            g -> Emblem.draw(g, w / dots, h / dots));
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
}
