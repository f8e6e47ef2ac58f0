package id.sahkan.applicant.period;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import java.util.List;
import java.util.Optional;

/// One document the office asks for, with the facts the applicant states about it.
///
/// @param kind what the system knows to check of it; of a set from before kinds were told the code says it
public record Requirement(
        String code,
        Text label,
        Text hint,
        Obligation obligation,
        List<OutletType> outletTypes,
        List<FieldDefinition> fields,
        RequirementKind kind) {

    public Requirement {
        kind = kind == null ? RequirementKind.ofCode(code) : kind;
        outletTypes = List.copyOf(outletTypes);
        fields = List.copyOf(fields);
    }

    boolean mandatory() {
        return obligation == Obligation.MANDATORY;
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
