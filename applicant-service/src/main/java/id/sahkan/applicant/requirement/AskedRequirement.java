package id.sahkan.applicant.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A requirement with its rules in words, as everybody reads them who applies or reviews.
///
/// @param asks one sentence for each rule, and its example
public record AskedRequirement(
        @JsonUnwrapped Requirement requirement,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Text> asks) {

    /// @param closes the last day of the window, where there is one
    public static List<AskedRequirement> of(RequirementSet set, @Nullable LocalDate closes) {
        return set.requirements().stream()
                .map(requirement -> new AskedRequirement(requirement, RuleWords.of(requirement, closes)))
                .toList();
    }
}
