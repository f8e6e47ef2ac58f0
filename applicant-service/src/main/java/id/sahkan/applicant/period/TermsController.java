package id.sahkan.applicant.period;

import id.sahkan.applicant.requirement.Text;
import id.sahkan.contracts.RankingCriterion;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the terms of a period may say: for whoever writes one, and for everybody who reads one.
@RestController
class TermsController {

    /// @param policy the items of [PolicyCatalogue]
    /// @param rankingCriteria all that there are
    record Terms(List<PolicyItem> policy, List<Criterion> rankingCriteria) {}

    /// What applications may be ranked by, in the order of the office's choice.
    record Criterion(RankingCriterion code, Text label) {}

    @GetMapping("/api/periods/terms")
    Terms terms() {
        return new Terms(
                PolicyCatalogue.published().items(),
                Arrays.stream(RankingCriterion.values())
                        .map(one -> new Criterion(one, new Text(one.indonesian(), one.english())))
                        .toList());
    }
}
