package id.sahkan.decree.recheck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the last look at an issued document found.
///
/// @param result `valid`, `file-missing`, or what is wrong with its signature
/// @param since from when on it is as it is; none while it has never been anything but valid
public record DocumentCheck(
        String result, Instant checkedAt, @Nullable Instant since) {

    public static final String VALID = "valid";
    public static final String FILE_MISSING = "file-missing";
}
