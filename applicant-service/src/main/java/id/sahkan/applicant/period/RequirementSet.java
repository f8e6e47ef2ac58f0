package id.sahkan.applicant.period;

import id.sahkan.contracts.OutletType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The requirements frozen into a period. A code occurs at most once for each type of outlet.
public record RequirementSet(List<Requirement> requirements) {

    public RequirementSet {
        requirements = List.copyOf(requirements);
    }

    public RequirementSet forOutlet(OutletType type) {
        return new RequirementSet(requirements.stream()
                .filter(requirement -> requirement.outletTypes().contains(type))
                .toList());
    }

    public Optional<Requirement> find(String code) {
        return requirements.stream()
                .filter(requirement -> requirement.code().equals(code))
                .findFirst();
    }

    /// Mandatory requirements without a document, or whose document lacks a required statement.
    public Set<String> missing(Map<String, ? extends Collection<String>> statedFieldsByCode) {
        Set<String> missing = new TreeSet<>();
        for (Requirement requirement : requirements) {
            Collection<String> stated = statedFieldsByCode.get(requirement.code());
            if (requirement.mandatory() && (stated == null || !statesAll(requirement, stated))) {
                missing.add(requirement.code());
            }
        }
        return missing;
    }

    private static boolean statesAll(Requirement requirement, Collection<String> stated) {
        return requirement.fields().stream()
                .filter(FieldDefinition::required)
                .allMatch(field -> stated.contains(field.key()));
    }
}
