package id.sahkan.applicant.requirement;

import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import id.sahkan.http.TypedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads what an applicant states about a document against the definitions of the requirement.
public final class FieldValues {

    private static final int LONGEST_TEXT = 200;
    private static final BigDecimal LARGEST_NUMBER = new BigDecimal("1000000000000");

    private FieldValues() {}

    /// Answers the values in their stored form; a value that is null or blank is left out.
    ///
    /// @param closes the last day of the window, which rules of validity count from
    public static Map<String, Object> read(Requirement requirement, Map<String, ?> stated, LocalDate closes) {
        Checks checks = new Checks();
        Map<String, Object> values = read(requirement, stated, closes, checks);
        checks.throwIfAny();
        return values;
    }

    /// What was stated before it was asked for otherwise: in what it does not hold any more. What nobody asks for now
    /// says nothing.
    ///
    /// @param stored as [#read] gave it
    static List<String> unfit(Requirement requirement, Map<String, ?> stored, LocalDate closes) {
        Map<String, Object> asked = new TreeMap<>();
        stored.forEach((key, value) -> {
            if (requirement.field(key).isPresent()) {
                // A large number that comes back from the database has an exponent, which nobody types.
                asked.put(
                        key,
                        value instanceof Double number
                                ? BigDecimal.valueOf(number).toPlainString()
                                : value);
            }
        });
        Checks checks = new Checks();
        read(requirement, asked, closes, checks);
        return checks.errors().stream().map(Problem.FieldError::code).toList();
    }

    private static Map<String, Object> read(
            Requirement requirement, Map<String, ?> stated, LocalDate closes, Checks checks) {
        Map<String, Object> values = new TreeMap<>();
        stated.forEach((key, value) -> {
            FieldDefinition definition = requirement.field(key).orElse(null);
            if (definition == null) {
                checks.reject(TypedText.isPlain(key) ? key : "fields", "field-unknown");
            } else if (value != null && !TypedText.line(value.toString()).isEmpty()) {
                Object read = read(definition, value, checks);
                if (read != null) {
                    values.put(key, read);
                }
            }
        });
        requirement.unmet(values, closes).forEach(checks::reject);
        return values;
    }

    private static @Nullable Object read(FieldDefinition field, Object value, Checks checks) {
        String key = field.key();
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            return checks.reject(key, "field-not-scalar");
        }
        String text = TypedText.line(value.toString());
        return switch (field.type()) {
            case TEXT ->
                text.length() > LONGEST_TEXT || !TypedText.isPlain(text)
                        ? checks.reject(key, "text-invalid")
                        : TypedText.isPrintable(text) ? text : checks.reject(key, "text-not-printable");
            case DATE -> isoDate(text) ? text : checks.reject(key, "date-invalid");
            case YEAR -> text.matches("(19|20)\\d{2}") ? Integer.valueOf(text) : checks.reject(key, "year-invalid");
            case NUMBER -> number(key, text, checks);
            case BOOLEAN ->
                switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> checks.reject(key, "boolean-invalid");
                };
            case NIK -> {
                String digits = TypedText.number(text);
                yield digits.matches("\\d{16}") ? digits : checks.reject(key, "nik-invalid");
            }
            case NPWP -> {
                String digits = TypedText.number(text);
                yield digits.matches("\\d{15,16}|\\d{22}") ? digits : checks.reject(key, "npwp-invalid");
            }
            case CHOICE -> chosen(field, text) ? text : checks.reject(key, "invalid-value");
        };
    }

    private static boolean chosen(FieldDefinition field, String text) {
        return field.choices() != null
                && field.choices().stream().anyMatch(choice -> choice.value().equals(text));
    }

    private static @Nullable Object number(String key, String text, Checks checks) {
        if (!text.matches("-?\\d{1,13}(\\.\\d{1,12})?")) {
            return checks.reject(key, "number-invalid");
        }
        BigDecimal number = new BigDecimal(text);
        return number.abs().compareTo(LARGEST_NUMBER) <= 0 ? number : checks.reject(key, "number-invalid");
    }

    private static boolean isoDate(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false;
        }
        try {
            return LocalDate.parse(text).getYear() >= 1900;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
