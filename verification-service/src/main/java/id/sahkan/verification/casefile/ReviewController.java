package id.sahkan.verification.casefile;

import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.casefile.CaseCommand.ByReviewer;
import id.sahkan.verification.casefile.CaseRequests.CompletionBody;
import id.sahkan.verification.casefile.CaseRequests.JudgementBody;
import id.sahkan.verification.casefile.CaseRequests.RecommendationBody;
import id.sahkan.verification.casefile.CaseRequests.RefusalBody;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.problem.ProblemCode;
import id.sahkan.verification.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a reviewer does with a case. Every change names the version it was decided on.
@RestController
@RequestMapping("/api/cases/{id}")
class ReviewController {

    private final Cases cases;
    private final CaseStore store;
    private final CaseQueries queries;
    private final Holidays holidays;
    private final Clock clock;

    ReviewController(Cases cases, CaseStore store, CaseQueries queries, Holidays holidays, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.queries = queries;
        this.holidays = holidays;
        this.clock = clock;
    }

    @PostMapping("/claim")
    ResponseEntity<CaseViews.Detail> claim(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return decide(id, ifMatch, new CaseCommand.Claim(reviewer(token), clock.instant()));
    }

    @PostMapping("/release")
    ResponseEntity<CaseViews.Detail> release(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return decide(id, ifMatch, new CaseCommand.Release(reviewer(token), clock.instant()));
    }

    @PutMapping("/judgements/{requirementCode}")
    ResponseEntity<CaseViews.Detail> judge(
            @PathVariable UUID id,
            @PathVariable String requirementCode,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token,
            @RequestBody JudgementBody body) {
        return decide(
                id,
                ifMatch,
                new CaseCommand.Judge(
                        reviewer(token), requirementCode, body.checkedResult(), body.checkedNote(), clock.instant()));
    }

    @PostMapping("/recommendation")
    ResponseEntity<CaseViews.Detail> recommend(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token,
            @RequestBody RecommendationBody body) {
        return decide(
                id,
                ifMatch,
                new CaseCommand.Recommend(reviewer(token), body.checkedTier(), body.checkedNote(), clock.instant()));
    }

    /// The applicant's time is counted in working days from now, as the period's policy says.
    @PostMapping("/completion-request")
    ResponseEntity<CaseViews.Detail> requestCompletion(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token,
            @RequestBody CompletionBody body) {
        Instant now = clock.instant();
        int days = switch (stored(id).state()) {
            case CaseState.Received _ -> throw Refusal.of(ProblemCode.CHECKS_NOT_FINISHED);
            case CaseState.Checked checked -> checked.examined().completionDays();
        };
        Instant dueAt = holidays.from(now.atZone(Dossier.ZONE).toLocalDate()).deadline(now, days, Dossier.ZONE);
        return decide(id, ifMatch, new CaseCommand.RequestCompletion(reviewer(token), body.checkedItems(), dueAt, now));
    }

    @PostMapping("/refusal")
    ResponseEntity<CaseViews.Detail> refuse(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token,
            @RequestBody RefusalBody body) {
        return decide(id, ifMatch, new CaseCommand.Refuse(reviewer(token), body.checkedReasons(), clock.instant()));
    }

    private ResponseEntity<CaseViews.Detail> decide(UUID id, @Nullable String ifMatch, ByReviewer command) {
        StoredCase decided = cases.decide(id, IfMatch.version(ifMatch), command);
        return ResponseEntity.ok().eTag("\"" + decided.version() + "\"").body(queries.detail(decided));
    }

    private StoredCase stored(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private static Reviewer reviewer(Jwt token) {
        String name = Optional.ofNullable(token.getClaimAsString("name")).orElse("Verifikator");
        String subject =
                Optional.ofNullable(token.getSubject()).orElseThrow(() -> Refusal.of(ProblemCode.UNAUTHENTICATED));
        return new Reviewer(subject, name);
    }
}
