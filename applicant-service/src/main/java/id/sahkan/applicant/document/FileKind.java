package id.sahkan.applicant.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a file is by its first bytes; the name and the declared type are not asked.
enum FileKind {
    PDF("application/pdf", "%PDF-"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n");

    /// Readers of PDF look so far for its header: mail programs and web servers put lines before it.
    static final int HEAD = 1024;

    final String contentType;
    private final String magic;

    FileKind(String contentType, String magic) {
        this.contentType = contentType;
        this.magic = magic;
    }

    boolean image() {
        return this != PDF;
    }

    static Optional<FileKind> ofBytes(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> kind == PDF ? start.contains(kind.magic) : start.startsWith(kind.magic))
                .findFirst();
    }

    static FileKind ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(kind -> kind.contentType.equals(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a kept type: " + contentType));
    }
}
