package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeForm;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One form as it was saved; in use from then until the next.
///
/// @param by nobody made the first: it is the installation's
/// @param until when the next one came; empty while it is in use
public record FormVersion(
        int version,
        DecreeForm form,
        List<FieldChange> changes,
        String reason,
        @Nullable Actor by,
        Instant since,
        @Nullable Instant until) {

    public FormVersion {
        changes = List.copyOf(changes);
    }

    boolean isBy(String account) {
        return by != null && by.id().equals(account);
    }
}
