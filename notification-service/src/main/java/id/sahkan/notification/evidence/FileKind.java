package id.sahkan.notification.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Which kind of file it is, by its first bytes: those that the newsroom takes, and no other.
final class FileKind {

    private FileKind() {}

    static Optional<String> of(byte[] content) {
        if (starts(content, 0, "%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (at(content, 0) == 0xFF && at(content, 1) == 0xD8 && at(content, 2) == 0xFF) {
            return Optional.of("image/jpeg");
        }
        if (at(content, 0) == 0x89 && starts(content, 1, "PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (starts(content, 0, "ID3") || (at(content, 0) == 0xFF && (at(content, 1) & 0xE6) == 0xE2)) {
            return Optional.of("audio/mpeg");
        }
        if (starts(content, 4, "ftypM4A")) {
            return Optional.of("audio/mp4");
        }
        return starts(content, 4, "ftyp") ? Optional.of("video/mp4") : Optional.empty();
    }

    private static int at(byte[] content, int place) {
        return place < content.length ? content[place] & 0xFF : -1;
    }

    private static boolean starts(byte[] content, int from, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (at(content, from + i) != (wanted[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
