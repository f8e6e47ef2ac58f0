package id.sahkan.applicant.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published title that belongs to a company.
public record MediaOutlet(
        UUID id,
        UUID companyId,
        @JsonIgnore String owner,
        String name,
        OutletType type,
        @Nullable String website,
        String editorInChief,
        String responsibleEditor,
        long version,
        @JsonIgnore Instant changedAt,
        @JsonIgnore String changedBy) {

    /// Whether it says the same, whichever it is.
    boolean says(MediaOutlet other) {
        return equals(new MediaOutlet(
                id,
                other.companyId,
                other.owner,
                other.name,
                other.type,
                other.website,
                other.editorInChief,
                other.responsibleEditor,
                version,
                changedAt,
                changedBy));
    }

    @Override
    public String toString() {
        return "MediaOutlet[" + id + "]";
    }
}
