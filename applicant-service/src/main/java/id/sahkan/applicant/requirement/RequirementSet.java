package id.sahkan.applicant.requirement;

import id.sahkan.contracts.OutletType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
}
