package id.sahkan.applicant.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A kept file in the place of one requirement, with what the applicant states about it.
public record Attachment(
        String requirementCode,
        String fileName,
        String contentType,
        long sizeBytes,
        String sha256,
        int pages,
        @Nullable Double sharpness,
        Instant uploadedAt,
        Map<String, Object> fields,
        List<String> warnings) {

    Attachment stating(Map<String, Object> otherFields) {
        return new Attachment(
                requirementCode,
                fileName,
                contentType,
                sizeBytes,
                sha256,
                pages,
                sharpness,
                uploadedAt,
                otherFields,
                warnings);
    }

    /// Whether somebody who sends it now says nothing new.
    public boolean repeats(Attachment earlier) {
        return requirementCode.equals(earlier.requirementCode)
                && fileName.equals(earlier.fileName)
                && sha256.equals(earlier.sha256)
                && fields.equals(earlier.fields);
    }

    @Override
    public String toString() {
        return "Attachment[" + requirementCode + "]";
    }
}
