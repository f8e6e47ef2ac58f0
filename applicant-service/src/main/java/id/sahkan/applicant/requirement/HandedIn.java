package id.sahkan.applicant.requirement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was handed in, held to what is asked.
public final class HandedIn {

    private HandedIn() {}

    /// What was handed in for one of them.
    ///
    /// @param stated in its stored form
    public record Paper(String contentType, int pages, long sizeBytes, Map<String, Object> stated) {}

    /// Mandatory requirements that are not met, with the code of the first reason: there is no file, it is not as
    /// asked, a statement is missing, or one is not as asked. What was handed in before something else was asked is
    /// held to what is asked now.
    ///
    /// @param closes the last day of the window
    public static Map<String, String> missing(RequirementSet asked, Map<String, Paper> papers, LocalDate closes) {
        Map<String, String> missing = new TreeMap<>();
        for (Requirement requirement : asked.requirements()) {
            if (requirement.mandatory()) {
                wrong(requirement, papers.get(requirement.code()), closes)
                        .ifPresent(reason -> missing.put(requirement.code(), reason));
            }
        }
        return missing;
    }

    private static Optional<String> wrong(Requirement requirement, @Nullable Paper paper, LocalDate closes) {
        if (paper == null) {
            return Optional.of(PaperFault.FILE_REQUIRED.code());
        }
        List<PaperFault> unfit = requirement.brokenBy(paper.contentType(), paper.pages(), paper.sizeBytes());
        if (!unfit.isEmpty()) {
            return Optional.of(unfit.getFirst().code());
        }
        return statesAll(requirement, paper.stated().keySet())
                ? FieldValues.unfit(requirement, paper.stated(), closes).stream()
                        .findFirst()
                : Optional.of(PaperFault.REQUIRED.code());
    }

    private static boolean statesAll(Requirement requirement, Collection<String> stated) {
        return requirement.fields().stream()
                .filter(FieldDefinition::required)
                .allMatch(field -> stated.contains(field.key()));
    }
}
