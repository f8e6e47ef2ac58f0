package id.sahkan.applicant.period;

import id.sahkan.contracts.OutletType;
import java.util.List;
import java.util.Optional;

/// One document the office asks for, with the facts the applicant states about it.
public record Requirement(
        String code,
        Text label,
        Text hint,
        Obligation obligation,
        List<OutletType> outletTypes,
        List<FieldDefinition> fields) {

    public Requirement {
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
