package id.sahkan.applicant.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One document the office asks for, with the facts the applicant states about it.
///
/// @param example what a right one looks like, apart from what has to be seen in it
/// @param kind what the system knows to check of it; of a set from before kinds were told the code says it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Requirement(
        String code,
        Text label,
        Text hint,
        Obligation obligation,
        List<OutletType> outletTypes,
        List<FieldDefinition> fields,
        RequirementKind kind,
        @Nullable Text example,
        @Nullable PaperRules rules) {

    public Requirement {
        kind = kind == null ? RequirementKind.ofCode(code) : kind;
        outletTypes = List.copyOf(outletTypes);
        fields = List.copyOf(fields);
    }

    boolean mandatory() {
        return obligation == Obligation.MANDATORY;
    }

    /// How a file is not as asked.
    public List<PaperFault> brokenBy(String contentType, int pages, long bytes) {
        return rules == null ? List.of() : rules.brokenBy(contentType, pages, bytes);
    }

    /// As [PaperRules#unmet] says.
    Map<String, PaperFault> unmet(Map<String, ?> stated, LocalDate closes) {
        return rules == null ? Map.of() : rules.unmet(stated, closes);
    }

    Optional<FieldDefinition> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public enum Obligation {
        MANDATORY,
        PREFERRED,
        OPTIONAL
    }
}
