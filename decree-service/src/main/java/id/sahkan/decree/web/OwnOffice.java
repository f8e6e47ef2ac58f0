package id.sahkan.decree.web;

import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of their offices somebody means: of several the first one, unless another is named.
public final class OwnOffice {

    private OwnOffice() {}

    /// What says no office is of the first: so it was before there was a second.
    public static String said(@Nullable String office) {
        return office == null ? CallerOffices.FIRST : office;
    }

    /// @param asked the key that was given, if there was one
    /// @throws Problem 404 when it is none in which the caller has one of these roles
    public static String of(CallerOffices offices, @Nullable String asked, String... roles) {
        List<String> own = List.of(offices.having(roles));
        if (own.isEmpty() || (asked != null && !own.contains(asked))) {
            throw Problem.notFound();
        }
        return asked != null ? asked : own.contains(CallerOffices.FIRST) ? CallerOffices.FIRST : own.getFirst();
    }
}
