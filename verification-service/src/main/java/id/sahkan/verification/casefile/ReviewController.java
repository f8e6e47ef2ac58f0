package id.sahkan.verification.casefile;

import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.casefile.CaseCommand.ByReviewer;
import id.sahkan.verification.casefile.CaseRequests.CompletionBody;
import id.sahkan.verification.casefile.CaseRequests.JudgementBody;
import id.sahkan.verification.casefile.CaseRequests.JudgementsBody;
import id.sahkan.verification.casefile.CaseRequests.RecommendationBody;
import id.sahkan.verification.casefile.CaseRequests.RefusalBody;
import id.sahkan.verification.casefile.CaseRequests.TakeOverBody;
import id.sahkan.verification.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a reviewer does with a case. Every change names the version it was decided on.
@RestController
@RequestMapping("/api/cases/{id}")
class ReviewController {

    private final CaseDesk desk;
    private final CaseQueries queries;
    private final Holidays holidays;
    private final Offices offices;
    private final Clock clock;

    ReviewController(CaseDesk desk, CaseQueries queries, Holidays holidays, Offices offices, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.holidays = holidays;
        this.offices = offices;
        this.clock = clock;
    }

    @PostMapping("/claim")
    ResponseEntity<CaseView.Detail> claim(@PathVariable UUID id, ExpectedVersion version, Caller caller) {
        return decide(id, version, caller, new CaseCommand.Claim(reviewer(caller), clock.instant()));
    }

    @PostMapping("/take-over")
    ResponseEntity<CaseView.Detail> takeOver(
            @PathVariable UUID id, ExpectedVersion version, Caller caller, @RequestBody TakeOverBody body) {
        return decide(
                id, version, caller, new CaseCommand.TakeOver(reviewer(caller), body.checkedReason(), clock.instant()));
    }

    @PostMapping("/release")
    ResponseEntity<CaseView.Detail> release(@PathVariable UUID id, ExpectedVersion version, Caller caller) {
        return decide(id, version, caller, new CaseCommand.Release(reviewer(caller), clock.instant()));
    }

    @PutMapping("/judgements/{requirementCode}")
    ResponseEntity<CaseView.Detail> judge(
            @PathVariable UUID id,
            @PathVariable String requirementCode,
            ExpectedVersion version,
            Caller caller,
            @RequestBody JudgementBody body) {
        return decide(
                id,
                version,
                caller,
                new CaseCommand.Judge(
                        reviewer(caller), requirementCode, body.checkedResult(), body.checkedNote(), clock.instant()));
    }

    /// All of them, or none.
    @PutMapping("/judgements")
    ResponseEntity<CaseView.Detail> judgeAll(
            @PathVariable UUID id, ExpectedVersion version, Caller caller, @RequestBody JudgementsBody body) {
        return decide(
                id,
                version,
                caller,
                new CaseCommand.JudgeAll(reviewer(caller), body.checkedJudgements(), clock.instant()));
    }

    @PostMapping("/recommendation")
    ResponseEntity<CaseView.Detail> recommend(
            @PathVariable UUID id, ExpectedVersion version, Caller caller, @RequestBody RecommendationBody body) {
        return decide(
                id,
                version,
                caller,
                new CaseCommand.Recommend(reviewer(caller), body.checkedTier(), body.checkedNote(), clock.instant()));
    }

    /// The applicant's time is counted in working days from now, as the period's policy says.
    @PostMapping("/completion-request")
    ResponseEntity<CaseView.Detail> requestCompletion(
            @PathVariable UUID id, ExpectedVersion version, Caller caller, @RequestBody CompletionBody body) {
        Instant now = clock.instant();
        var said = body.checkedItems();
        return decide(
                id,
                version,
                caller,
                of -> new CaseCommand.RequestCompletion(
                        reviewer(caller), said, holidays.workingDays(of), offices.zone(of), now));
    }

    @PostMapping("/refusal")
    ResponseEntity<CaseView.Detail> refuse(
            @PathVariable UUID id, ExpectedVersion version, Caller caller, @RequestBody RefusalBody body) {
        Instant now = clock.instant();
        var said = body.checkedReasons();
        return decide(
                id,
                version,
                caller,
                of -> new CaseCommand.Refuse(reviewer(caller), said, holidays.workingDays(of), offices.zone(of), now));
    }

    private ResponseEntity<CaseView.Detail> decide(
            UUID id, ExpectedVersion version, Caller caller, ByReviewer command) {
        return decide(id, version, caller, _ -> command);
    }

    /// @param command what it is in the office whose case it is
    private ResponseEntity<CaseView.Detail> decide(
            UUID id, ExpectedVersion version, Caller caller, Function<String, ByReviewer> command) {
        VersionedCase decided = desk.decide(
                id, version, caller.offices().having("reviewer"), application -> command.apply(application.office()));
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(decided.version())).body(queries.detail(decided));
    }

    static Reviewer reviewer(Caller caller) {
        return new Reviewer(caller.subject(), caller.name().isEmpty() ? "Verifikator" : caller.name());
    }
}
