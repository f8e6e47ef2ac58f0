package id.sahkan.decree.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of the form as the office's screens see it.
///
/// @param by empty of the first, which the installation brought
/// @param form left out in a list
record FormView(
        int version,
        Instant inUseSince,
        @Nullable Instant inUseUntil,
        @Nullable Actor by,
        String reason,
        List<FieldChange> changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecreeForm form) {

    static FormView of(FormVersion version) {
        return new FormView(
                version.version(),
                version.since(),
                version.until(),
                version.by(),
                version.reason(),
                version.changes(),
                version.form());
    }
}
