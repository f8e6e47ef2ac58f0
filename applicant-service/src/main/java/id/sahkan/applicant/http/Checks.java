package id.sahkan.applicant.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with a request, then refuses it once.
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    public record FieldError(String field, String code) {}

    /// Notes the error; answers null so that a check can end with it.
    public @Nullable Object reject(String field, String code) {
        errors.add(new FieldError(field, code));
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

    /// Digits as the office stores them: old and new numbers, dots and dashes removed.
    public String npwp(String field, @Nullable String value) {
        String digits = text(field, value, 40).replaceAll("[.\\- ]", "");
        return pattern(field, digits, "\\d{15,16}", "npwp-invalid");
    }

    /// E.164: `0812…` and `62812…` become `+62812…`.
    public String phone(String field, @Nullable String value) {
        String digits = text(field, value, 40).replaceAll("[()\\-. ]", "");
        String international =
                digits.startsWith("0") ? "+62" + digits.substring(1) : digits.startsWith("62") ? "+" + digits : digits;
        return pattern(field, international, "\\+\\d{8,15}", "phone-invalid");
    }

    public String email(String field, @Nullable String value) {
        String email = pattern(field, value, "[^@\\s<>,;\"]{1,64}@[A-Za-z0-9.-]{3,180}", "email-invalid");
        return email.toLowerCase(Locale.ROOT);
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

    /// No control characters: the database refuses NUL, and nobody types the others. Half a character cannot be
    /// stored, and one that turns the direction of reading makes a name look like another.
    public static boolean plain(String text) {
        return text.length() <= 2000
                && text.codePoints()
                        .noneMatch(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE
                                || (character >= 0x202A && character <= 0x202E)
                                || (character >= 0x2066 && character <= 0x2069));
    }
}
