package id.sahkan.verification.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file in the dossier with what the applicant typed beside it. A field that cannot be read counts as not given.
public record Document(
        String requirementCode,
        String sha256,
        @Nullable Integer pages,
        @Nullable Double sharpness,
        @Nullable Map<String, @Nullable Object> fields) {

    public Optional<String> text(String key) {
        return Optional.ofNullable(fields)
                .map(all -> all.get(key))
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty());
    }

    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(Document::toDate);
    }

    public Optional<Integer> number(String key) {
        return text(key).filter(value -> value.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }

    public Optional<Double> decimal(String key) {
        return text(key)
                .map(value -> value.replace(',', '.'))
                .filter(value -> value.matches("-?\\d{1,3}(\\.\\d{1,15})?"))
                .map(Double::valueOf);
    }

    public Optional<Boolean> bool(String key) {
        return text(key).map(Boolean::parseBoolean);
    }

    private static Optional<LocalDate> toDate(String value) {
        try {
            return Optional.of(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Document[" + requirementCode + "]";
    }
}
