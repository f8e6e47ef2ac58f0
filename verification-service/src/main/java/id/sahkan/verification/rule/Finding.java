package id.sahkan.verification.rule;

import id.sahkan.verification.Text;
import org.jspecify.annotations.Nullable;

/// One flag. The detail never repeats personal data; `against` is the number of the other application, if there is one.
public record Finding(
        FindingCode code,
        @Nullable String requirementCode,
        Text detail,
        @Nullable String against) {

    static Finding of(FindingCode code, @Nullable String requirementCode, String id, String en) {
        return new Finding(code, requirementCode, new Text(id, en), null);
    }
}
