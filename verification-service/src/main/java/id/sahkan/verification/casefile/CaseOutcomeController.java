package id.sahkan.verification.casefile;

import id.sahkan.http.Problem;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.office.Offices;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// For service accounts only: what a letter of the office says about a case, and whose it is. No word of it travels in
/// an event.
@RestController
class CaseOutcomeController {

    private final CaseStore store;
    private final Holidays holidays;
    private final Offices offices;

    CaseOutcomeController(CaseStore store, Holidays holidays, Offices offices) {
        this.store = store;
        this.holidays = holidays;
        this.offices = offices;
    }

    /// @param office the key of the office whose case it is
    /// @param refusal where the case was refused
    record ToldOutcome(
            String applicantId,
            String office,
            String number,
            UUID periodId,
            String outletName,
            String companyName,
            Instant receivedAt,
            @Nullable ToldRefusal refusal) {}

    /// @param objectUntil null while the time for an objection is held
    record ToldRefusal(Instant decidedAt, @Nullable Instant objectUntil, List<CaseView.ReasonView> reasons) {}

    @GetMapping("/internal/cases/{id}/outcome")
    ToldOutcome outcome(@PathVariable UUID id) {
        CaseState state = store.find(id).orElseThrow(Problem::notFound).state();
        SubmittedApplication application = state.application();
        return new ToldOutcome(
                application.applicantId(),
                application.office(),
                application.applicationNumber(),
                application.periodId(),
                application.outletName(),
                application.companyName(),
                application.firstReceivedAt(),
                state instanceof CaseState.Refused refused ? told(refused) : null);
    }

    private ToldRefusal told(CaseState.Refused refused) {
        Instant until = refused.objectUntil();
        String of = refused.application().office();
        return new ToldRefusal(
                refused.decidedAt(),
                until == null && refused.held() == null
                        ? Objection.until(refused.decidedAt(), holidays.workingDays(of), offices.zone(of))
                        : until,
                CaseView.reasons(refused, refused.reasons()));
    }
}
