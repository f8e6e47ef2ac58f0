package id.sahkan.applicant.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A kept file in the place of one requirement, with what the applicant states about it.
record AttachedDocument(
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

    @Override
    public String toString() {
        return "AttachedDocument[" + requirementCode + "]";
    }
}
