package id.sahkan.applicant.requirement;

import id.sahkan.contracts.OutletType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The requirements frozen into a period. A code occurs at most once for each type of outlet.
///
/// @param taken the version of a set of the office that they are; none where they were written for one period alone
public record RequirementSet(List<Requirement> requirements, SetVersion.@Nullable Reference taken) {

    public RequirementSet {
        requirements = List.copyOf(requirements);
    }

    public RequirementSet(List<Requirement> requirements) {
        this(requirements, null);
    }

    public RequirementSet forOutlet(OutletType type) {
        return new RequirementSet(requirements.stream()
                .filter(requirement -> requirement.outletTypes().contains(type))
                .toList());
    }

    /// Whether anything is asked. Of the types of which a period asks nothing it takes no outlet.
    public boolean takesAny() {
        return !requirements.isEmpty();
    }

    public Set<OutletType> outletTypes() {
        return requirements.stream()
                .flatMap(requirement -> requirement.outletTypes().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutletType.class)));
    }

    public Optional<Requirement> find(String code) {
        return requirements.stream()
                .filter(requirement -> requirement.code().equals(code))
                .findFirst();
    }

    /// Mandatory requirements without a document, or whose document lacks a required statement or is not valid as
    /// asked.
    ///
    /// @param closes the last day of the window
    public Set<String> missing(Map<String, Map<String, Object>> statedByCode, LocalDate closes) {
        Set<String> missing = new TreeSet<>();
        for (Requirement requirement : requirements) {
            Map<String, Object> stated = statedByCode.get(requirement.code());
            boolean whole = stated != null
                    && statesAll(requirement, stated.keySet())
                    && requirement.unmet(stated, closes).isEmpty();
            if (requirement.mandatory() && !whole) {
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
