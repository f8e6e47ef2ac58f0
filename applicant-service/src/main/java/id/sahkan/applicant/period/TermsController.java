package id.sahkan.applicant.period;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the terms of a period may say: for whoever writes one, and for everybody who reads one.
@RestController
class TermsController {

    /// @param policy the items of [PolicyCatalogue]
    record Terms(List<PolicyItem> policy) {}

    @GetMapping("/api/periods/terms")
    Terms terms() {
        return new Terms(PolicyCatalogue.published().items());
    }
}
