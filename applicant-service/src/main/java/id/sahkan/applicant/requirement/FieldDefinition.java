package id.sahkan.applicant.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldDefinition(
        String key,
        Type type,
        Text label,
        boolean required,
        @Nullable List<Choice> choices) {

    public enum Type {
        TEXT,
        DATE,
        YEAR,
        NUMBER,
        BOOLEAN,
        NIK,
        NPWP,
        CHOICE
    }

    public record Choice(String value, Text label) {}
}
