package id.sahkan.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects everything that is wrong with a request, then refuses it once.
public final class Checks {

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /// Notes the error; answers null so that a check can end with it.
    public @Nullable Object reject(String field, String code) {
        errors.add(new Problem.FieldError(field, code));
        return null;
    }

    public void reject(String field, FieldFault fault) {
        reject(field, fault.code());
    }

    public void that(boolean holds, String field, FieldFault fault) {
        that(holds, field, fault.code());
    }

    /// One line, as [TypedText#line] brings it into form.
    public String text(String field, @Nullable String value, int longest) {
        return checked(field, value == null ? "" : TypedText.line(value), longest);
    }

    /// The same for what is printed in a decree: in letters that its fonts have.
    public String printed(String field, @Nullable String value, int longest) {
        String text = text(field, value, longest);
        if (TypedText.isPlain(text) && !TypedText.isPrintable(text)) {
            reject(field, "text-not-printable");
        }
        return text;
    }

    /// Text that may have lines, as notes and addresses are typed.
    public String lines(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : TypedText.lines(value);
        checked(field, text.replace('\n', ' '), longest);
        return text;
    }

    private String checked(String field, String text, int longest) {
        if (text.isEmpty()) {
            reject(field, "required");
        } else if (text.length() > longest) {
            reject(field, "too-long");
        } else if (!TypedText.hasPlainCharacters(text)) {
            reject(field, "text-invalid");
        }
        return text;
    }

    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        return value == null || TypedText.line(value).isEmpty() ? null : text(field, value, longest);
    }

    public @Nullable String optionalPrinted(String field, @Nullable String value, int longest) {
        return value == null || TypedText.line(value).isEmpty() ? null : printed(field, value, longest);
    }

    public String pattern(String field, @Nullable String value, String regex, String code) {
        return matching(field, text(field, value, 200), regex, code);
    }

    /// Digits, whatever stood between them.
    public String number(String field, @Nullable String value, String regex, String code) {
        String digits = TypedText.number(text(field, value, 40));
        return matching(field, digits, regex, code);
    }

    private String matching(String field, String text, String regex, String code) {
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

    /// What is wrong so far.
    public List<Problem.FieldError> errors() {
        return List.copyOf(errors);
    }

    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
    }

    /// An address that a browser opens, as people say it: `media.example` is `https://media.example`.
    public @Nullable String optionalSite(String field, @Nullable String value, int longest) {
        String said = optionalText(field, value, longest);
        String site = said == null || said.contains("://") ? said : "https://" + said;
        that(site == null || isSite(site), field, "url-invalid");
        return site;
    }

    private static boolean isSite(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getScheme().matches("https?");
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
