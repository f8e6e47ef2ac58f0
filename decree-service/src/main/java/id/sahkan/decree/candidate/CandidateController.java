package id.sahkan.decree.candidate;

import id.sahkan.decree.web.Listing;
import id.sahkan.decree.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CandidateController {

    private final Candidates candidates;

    CandidateController(Candidates candidates) {
        this.candidates = candidates;
    }

    @GetMapping("/api/decrees/candidates")
    Listing<Candidate> candidates(
            @RequestParam(required = false) @Nullable UUID periodId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        return new Listing<>(candidates.free(periodId, paging.size(), paging.offset()), candidates.countFree(periodId));
    }
}
