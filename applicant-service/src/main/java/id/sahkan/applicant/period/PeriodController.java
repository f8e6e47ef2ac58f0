package id.sahkan.applicant.period;

import id.sahkan.applicant.office.OfficeDesk;
import id.sahkan.applicant.period.PeriodCommand.Archive;
import id.sahkan.applicant.period.PeriodCommand.Cancel;
import id.sahkan.applicant.period.PeriodCommand.DeclineExtension;
import id.sahkan.applicant.period.PeriodCommand.Edit;
import id.sahkan.applicant.period.PeriodCommand.RecordDecision;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.RequirementSetDesk;
import id.sahkan.applicant.requirement.SetDifference;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Periods for everybody, and their whole life for the office.
@RestController
@RequestMapping("/api/periods")
class PeriodController {

    /// Who sees what their office has not announced yet, and who did what.
    static final String[] SEEING_ALL = {"administrator", "signatory", "auditor"};

    private static final int LONGEST_KEY = 200;

    private final PeriodDesk desk;
    private final PeriodStore periods;
    private final SingleExtensionStore singles;
    private final RequirementSetDesk sets;
    private final Clock clock;
    private final OfficeDesk office;

    PeriodController(
            PeriodDesk desk,
            PeriodStore periods,
            SingleExtensionStore singles,
            RequirementSetDesk sets,
            Clock clock,
            OfficeDesk office) {
        this.desk = desk;
        this.periods = periods;
        this.singles = singles;
        this.sets = sets;
        this.clock = clock;
        this.office = office;
    }

    record Reason(@Nullable String reason) {

        String checked() {
            Checks checks = new Checks();
            String checked = checks.text("reason", reason, 500);
            checks.throwIfAny();
            return checked;
        }
    }

    record CopyInput(@Nullable String code) {}

    /// Where a period may be taken by hand; the other stages come about by themselves or have their own command.
    enum NextStage {
        IN_REVIEW,
        DECIDED,
        ARCHIVED
    }

    record StageInput(@Nullable NextStage stage) {}

    @AcrossOffices(
            publishedOnly = true,
            ownTo = {"administrator", "signatory", "auditor"})
    @GetMapping
    Listing<PeriodView> list(
            @RequestParam(name = "office", required = false) @Nullable String key,
            Paging paging,
            CallerOffices offices) {
        Instant now = clock.instant();
        Checks checks = new Checks();
        String asked = checks.optionalText("office", key, LONGEST_KEY);
        checks.throwIfAny();
        String[] own = offices.having(SEEING_ALL);
        return new Listing<>(
                periods.list(own, asked, paging).stream()
                        .map(period -> PeriodView.of(period, now))
                        .toList(),
                periods.count(own, asked));
    }

    @AcrossOffices(
            publishedOnly = true,
            ownTo = {"administrator", "signatory", "auditor"})
    @GetMapping("/{id}")
    ResponseEntity<PeriodView> one(@PathVariable UUID id, CallerOffices offices) {
        ApplicationPeriod period =
                periods.find(id, offices.having(SEEING_ALL), true).orElseThrow(Problem::notFound);
        return answer(ResponseEntity.ok(), period, offices.mayAct(period.office(), SEEING_ALL), clock.instant());
    }

    @PostMapping
    ResponseEntity<PeriodView> create(@RequestBody NewPeriod body, Caller caller) {
        Instant at = clock.instant();
        String key = caller.offices().stated(body.office(), "administrator");
        PeriodTerms terms = body.toTerms(!body.staysPrepared(), at, office.zone(key));
        RequirementSet asked =
                body.requirements(key, sets, () -> sets.usual(key).taken());
        return created(desk.begin(key, terms, asked, !body.staysPrepared(), caller, at), at);
    }

    @PutMapping("/{id}")
    ResponseEntity<PeriodView> edit(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody NewPeriod body, Caller caller) {
        return decide(id, seen, caller, (period, at) -> {
            RequirementSet before = periods.requirements(id);
            return new Edit(
                    body.toTerms(false, at, office.zone(period.office())).withAttachmentsOf(period.terms()),
                    body.requirements(period.office(), sets, () -> before),
                    before,
                    at);
        });
    }

    /// What would be asked otherwise if this version of the office's sets were taken.
    @GetMapping("/{id}/requirement-differences")
    Listing<SetDifference.Change> differences(
            @PathVariable UUID id, @RequestParam UUID set, @RequestParam int version, CallerOffices offices) {
        ApplicationPeriod period =
                periods.find(id, offices.having("administrator"), false).orElseThrow(Problem::notFound);
        return SetDifference.listed(
                periods.requirements(id),
                sets.version(period.office(), set, version).requirements());
    }

    @PostMapping("/{id}/announcement")
    ResponseEntity<PeriodView> announce(@PathVariable UUID id, ExpectedVersion seen, Caller caller) {
        return decide(id, seen, caller, desk::announcing);
    }

    @PostMapping("/{id}/changes")
    ResponseEntity<PeriodView> change(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody PeriodChangeInput body, Caller caller) {
        return decide(id, seen, caller, (period, at) -> {
            RequirementSet before = periods.requirements(id);
            return desk.changing(period, before, body.on(period.terms(), before), at);
        });
    }

    /// Asks for it; a second officer answers.
    @PostMapping("/{id}/extension")
    ResponseEntity<PeriodView> askExtension(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody ExtensionInput body, Caller caller) {
        ExtensionInput.Checked checked = body.checked();
        return decide(id, seen, caller, (period, at) -> desk.asking(period, checked, caller, at));
    }

    @PostMapping("/{id}/extension/approval")
    ResponseEntity<PeriodView> approveExtension(@PathVariable UUID id, ExpectedVersion seen, Caller caller) {
        return decide(id, seen, caller, (period, at) -> desk.approving(period, caller, at));
    }

    @PostMapping("/{id}/extension/refusal")
    ResponseEntity<PeriodView> declineExtension(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody Reason body, Caller caller) {
        String reason = body.checked();
        return decide(id, seen, caller, (_, at) -> new DeclineExtension(reason, at));
    }

    /// For one application alone; a second officer answers.
    @PostMapping("/{id}/single-extensions")
    ResponseEntity<PeriodView> askSingle(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody SingleExtensionInput body, Caller caller) {
        SingleExtensionInput.Checked checked = body.checked();
        return decide(id, seen, caller, (period, at) -> desk.askingSingle(period, checked, caller, at));
    }

    @PostMapping("/{id}/single-extensions/{extension}/approval")
    ResponseEntity<PeriodView> grantSingle(
            @PathVariable UUID id, @PathVariable UUID extension, ExpectedVersion seen, Caller caller) {
        return decide(id, seen, caller, (period, at) -> desk.grantingSingle(period, extension, caller, at));
    }

    @PostMapping("/{id}/single-extensions/{extension}/refusal")
    ResponseEntity<PeriodView> declineSingle(
            @PathVariable UUID id,
            @PathVariable UUID extension,
            ExpectedVersion seen,
            @RequestBody Reason body,
            Caller caller) {
        String reason = body.checked();
        return decide(id, seen, caller, (period, at) -> desk.decliningSingle(period, extension, reason, caller, at));
    }

    @PostMapping("/{id}/stage")
    ResponseEntity<PeriodView> goOn(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody StageInput body, Caller caller) {
        Checks checks = new Checks();
        NextStage stage = checks.given("stage", body.stage(), NextStage.IN_REVIEW);
        checks.throwIfAny();
        return decide(id, seen, caller, (period, at) -> switch (stage) {
            case IN_REVIEW -> desk.beginning(period, at);
            case DECIDED -> new RecordDecision(at);
            case ARCHIVED -> new Archive(at);
        });
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<PeriodView> cancel(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody Reason body, Caller caller) {
        String reason = body.checked();
        return decide(id, seen, caller, (_, at) -> new Cancel(reason, at));
    }

    @PostMapping("/{id}/copy")
    ResponseEntity<PeriodView> copy(@PathVariable UUID id, @RequestBody CopyInput body, Caller caller) {
        Instant at = clock.instant();
        Checks checks = new Checks();
        String code = NewPeriod.code(checks, body.code());
        checks.throwIfAny();
        return created(desk.copy(id, code, caller, at), at);
    }

    private ResponseEntity<PeriodView> decide(
            UUID id,
            ExpectedVersion seen,
            Caller caller,
            BiFunction<ApplicationPeriod, Instant, PeriodCommand> wanted) {
        Instant at = clock.instant();
        ApplicationPeriod period = desk.decide(id, seen, caller, before -> wanted.apply(before, at));
        return answer(ResponseEntity.ok(), period, true, at);
    }

    /// To an officer of its office.
    ResponseEntity<PeriodView> answered(ApplicationPeriod period, Instant now) {
        return answer(ResponseEntity.ok(), period, true, now);
    }

    private ResponseEntity<PeriodView> created(Made<ApplicationPeriod> made, Instant at) {
        return answer(made.answer(period -> "/api/periods/" + period.id()), made.value(), true, at);
    }

    private ResponseEntity<PeriodView> answer(
            ResponseEntity.BodyBuilder status, ApplicationPeriod period, boolean toOffice, Instant now) {
        return status.eTag(ExpectedVersion.etag(period.version()))
                .body(PeriodView.of(
                        period,
                        periods.requirements(period.id()),
                        periods.changes(period.id()),
                        toOffice ? singles.of(period.id()) : null,
                        now));
    }
}
