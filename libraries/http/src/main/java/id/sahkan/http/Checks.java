package id.sahkan.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with a request, then refuses it once.
public final class Checks {

    private static final int LONGEST_PLAIN = 4000;

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /// Notes the error; answers null so that a check can end with it.
    public @Nullable Object reject(String field, String code) {
        errors.add(new Problem.FieldError(field, code));
        return null;
    }

    public String text(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            reject(field, "required");
        } else if (text.length() > longest) {
            reject(field, "too-long");
        } else if (!plain(text)) {
            reject(field, "text-invalid");
        }
        return text;
    }

    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : text(field, value, longest);
    }

    public String pattern(String field, @Nullable String value, String regex, String code) {
        String text = text(field, value, 200);
        if (!text.isEmpty() && !text.matches(regex)) {
            reject(field, code);
        }
        return text;
    }

    public <T> T given(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            reject(field, "required");
            return otherwise;
        }
        return value;
    }

    public void that(boolean holds, String field, String code) {
        if (!holds) {
            reject(field, code);
        }
    }

    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
    }

    /// No control characters: the database refuses NUL, and nobody types the others (a note may have lines). Half a
    /// character cannot be stored, and one that turns the direction of reading makes a name look like another.
    public static boolean plain(String text) {
        return text.length() <= LONGEST_PLAIN
                && text.codePoints()
                        .noneMatch(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE
                                || (character >= 0x202A && character <= 0x202E)
                                || (character >= 0x2066 && character <= 0x2069));
    }
}
