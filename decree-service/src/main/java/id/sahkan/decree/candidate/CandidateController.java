package id.sahkan.decree.candidate;

import id.sahkan.http.Caller;
import id.sahkan.http.Listing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CandidateController {

    /// As many as a decree may name.
    private static final int MOST = 1000;

    private final Candidates candidates;

    CandidateController(Candidates candidates) {
        this.candidates = candidates;
    }

    /// All at once: whoever drafts must see everybody who could be named.
    @GetMapping("/api/decrees/candidates")
    Listing<Candidate> candidates(@RequestParam(required = false) @Nullable UUID periodId, Caller caller) {
        String[] offices = caller.offices().having("decree-officer", "signatory", "auditor", "administrator");
        return new Listing<>(candidates.free(offices, periodId, MOST), candidates.countFree(offices, periodId));
    }
}
