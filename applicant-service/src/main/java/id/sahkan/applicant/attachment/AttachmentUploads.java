package id.sahkan.applicant.attachment;

import id.sahkan.applicant.document.Uploads;
import id.sahkan.applicant.document.Uploads.KeptFile;
import id.sahkan.applicant.requirement.FieldValues;
import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import id.sahkan.http.TypedText;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Makes an attachment of what was sent: a file, what is stated about it, or both.
@Component
public class AttachmentUploads {

    /// As much as a file system takes.
    private static final int LONGEST_FILE_NAME = 255;
    private static final Pattern ONLY_DOTS = Pattern.compile("[. ]*");

    private final Uploads uploads;
    private final JsonMapper json;

    AttachmentUploads(Uploads uploads, JsonMapper json) {
        this.uploads = uploads;
        this.json = json;
    }

    /// @param file none when only the statements change
    /// @param stated none when they stay as they are
    /// @param closes the last day of the window
    public Attachment receive(
            String account,
            Requirement requirement,
            @Nullable Part file,
            @Nullable Map<String, Object> stated,
            @Nullable Attachment current,
            LocalDate closes,
            Instant at)
            throws IOException {
        Map<String, Object> fields = stated == null
                ? (current == null ? Map.of() : current.fields())
                : asStored(FieldValues.read(requirement, stated, closes));
        if (file != null) {
            return received(account, requirement, file, fields, at);
        }
        if (current == null) {
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        return current.stating(fields);
    }

    /// With the types that reading them back gives, so that the same statement equals itself.
    private Map<String, Object> asStored(Map<String, Object> fields) {
        return json.readValue(json.writeValueAsString(fields), new TypeReference<Map<String, Object>>() {});
    }

    private Attachment received(
            String account, Requirement requirement, Part file, Map<String, Object> fields, Instant at)
            throws IOException {
        KeptFile kept;
        try (InputStream content = file.getInputStream()) {
            kept = uploads.keep(account, content);
        }
        Checks checks = new Checks();
        requirement
                .brokenBy(kept.contentType(), kept.pages(), kept.sizeBytes())
                .forEach(fault -> checks.reject("file", fault));
        checks.throwIfAny();
        return new Attachment(
                requirement.code(),
                fileName(requirement.code(), file.getSubmittedFileName()),
                kept.contentType(),
                kept.sizeBytes(),
                kept.sha256(),
                kept.pages(),
                kept.sharpness(),
                at,
                fields,
                kept.warnings());
    }

    /// The last part of whatever path a browser sends, in one form (a Mac sends letters and their accents apart); only
    /// ever shown, never used to find a file. What nobody would read as a name is called by the paper's code.
    public static String fileName(String code, @Nullable String submitted) {
        String name = submitted == null
                ? ""
                : submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(LONGEST_FILE_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return ONLY_DOTS.matcher(TypedText.line(plain)).matches() || !TypedText.isPlain(plain) ? code : plain;
    }
}
