package id.sahkan.applicant.internalapi;

import id.sahkan.applicant.document.Uploads;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/// Draws strangers' pictures for services that have no worker of their own. For service accounts only; nothing is kept.
@RestController
class InternalPictureController {

    /// On a phone, and on a page: in pixels across.
    private static final List<Integer> WIDTHS = List.of(480, 1200);

    private final Uploads uploads;

    InternalPictureController(Uploads uploads) {
        this.uploads = uploads;
    }

    /// @param small at most 480 pixels wide, a JPEG of nothing but pixels, in Base64 as JSON has bytes
    /// @param large the same at most 1200 wide
    record Drawn(byte[] small, byte[] large) {}

    /// @param account who brought it: pictures of one are drawn one after another
    @PostMapping(path = "/internal/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Drawn drawn(@RequestPart(required = false) @Nullable Part file, @RequestHeader("X-On-Behalf-Of") String account)
            throws IOException {
        if (file == null) {
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        try (InputStream content = file.getInputStream()) {
            List<byte[]> drawn = uploads.pictures(account, content, WIDTHS);
            return new Drawn(drawn.getFirst(), drawn.getLast());
        }
    }
}
