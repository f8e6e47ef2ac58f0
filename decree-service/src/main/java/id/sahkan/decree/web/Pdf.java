package id.sahkan.decree.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/// A PDF to look at, with a name for those who save it.
public final class Pdf {

    private Pdf() {}

    public static ResponseEntity<Resource> inline(String name, byte[] document) {
        return inline(name, new ByteArrayInputStream(document), document.length);
    }

    public static ResponseEntity<Resource> inline(String name, Path document) {
        try {
            return inline(name, Files.newInputStream(document), Files.size(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is drawn on demand and the same each time: who has it asks only whether it still is.
    public static ResponseEntity<Resource> revalidated(String name, byte[] document) {
        return ResponseEntity.ok()
                .headers(inline(name, document).getHeaders())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(document))
                .body(new InputStreamResource(new ByteArrayInputStream(document)));
    }

    /// A stream is sent as it is, whatever range of it somebody wishes.
    private static ResponseEntity<Resource> inline(String name, InputStream document, long size) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(size)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(new InputStreamResource(document));
    }
}
