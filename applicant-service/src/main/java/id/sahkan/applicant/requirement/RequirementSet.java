package id.sahkan.applicant.requirement;

import id.sahkan.contracts.OutletType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /// What was handed in for one of them.
    ///
    /// @param stated in its stored form
    public record Paper(String contentType, int pages, long sizeBytes, Map<String, Object> stated) {}

    /// Mandatory requirements that are not met, with the code of the first reason: there is no file, it is not as
    /// asked, a statement is missing, or one is not as asked. What was handed in before something else was asked is
    /// held to what is asked now.
    ///
    /// @param closes the last day of the window
    public Map<String, String> missing(Map<String, Paper> papers, LocalDate closes) {
        Map<String, String> missing = new TreeMap<>();
        for (Requirement requirement : requirements) {
            if (requirement.mandatory()) {
                wrong(requirement, papers.get(requirement.code()), closes)
                        .ifPresent(reason -> missing.put(requirement.code(), reason));
            }
        }
        return missing;
    }

    private static Optional<String> wrong(Requirement requirement, @Nullable Paper paper, LocalDate closes) {
        if (paper == null) {
            return Optional.of("file-required");
        }
        PaperRules rules = requirement.rules();
        List<String> unfit =
                rules == null ? List.of() : rules.brokenBy(paper.contentType(), paper.pages(), paper.sizeBytes());
        if (!unfit.isEmpty()) {
            return Optional.of(unfit.getFirst());
        }
        return statesAll(requirement, paper.stated().keySet())
                ? FieldValues.unfit(requirement, paper.stated(), closes).stream()
                        .findFirst()
                : Optional.of("required");
    }

    private static boolean statesAll(Requirement requirement, Collection<String> stated) {
        return requirement.fields().stream()
                .filter(FieldDefinition::required)
                .allMatch(field -> stated.contains(field.key()));
    }
}
