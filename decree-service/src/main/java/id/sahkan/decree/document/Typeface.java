package id.sahkan.decree.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The letters in which a decree may be set: embedded in the document, and free to be passed on.
public enum Typeface {
    /// A Bookman, as rules of form ask for what is determined.
    BOOKMAN("Sahkan Bookman", "SahkanBookman"),
    /// As wide as Arial.
    SANS("Liberation Sans", "LiberationSans");

    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    final String family;
    private final String file;

    Typeface(String family, String file) {
        this.family = family;
        this.file = file;
    }

    byte[] regular() {
        return font(file + "-Regular");
    }

    byte[] italic() {
        return font(file + "-Italic");
    }

    byte[] bold() {
        return font(file + "-Bold");
    }

    byte[] boldItalic() {
        return font(file + "-BoldItalic");
    }

    /// A file of the class path, read once; nobody writes into it.
    static byte[] font(String name) {
        return READ.computeIfAbsent(name, Typeface::read);
    }

    private static byte[] read(String name) {
        String path = "/fonts/" + name + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
