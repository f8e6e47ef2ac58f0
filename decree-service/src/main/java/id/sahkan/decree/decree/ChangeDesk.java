package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.decree.candidate.Candidate;
import id.sahkan.decree.candidate.Candidates;
import id.sahkan.decree.dossier.ApplicantService;
import id.sahkan.decree.dossier.ApplicantService.DossierVersion;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.form.FormVersion;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Actor;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.http.SharedProblem;
import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Gathers what a decree that changes another says. As for a first one, what comes from elsewhere is fetched before the
/// transaction begins.
@Component
class ChangeDesk {

    private static final Logger log = LoggerFactory.getLogger(ChangeDesk.class);

    private final DecreeStore store;
    private final Candidates candidates;
    private final ApplicantService applicants;
    private final DecreeDesk desk;
    private final FormStore forms;
    private final Offices offices;
    private final Clock clock;
    private final Traces traces;

    ChangeDesk(
            DecreeStore store,
            Candidates candidates,
            ApplicantService applicants,
            DecreeDesk desk,
            FormStore forms,
            Offices offices,
            Clock clock,
            Traces traces) {
        this.store = store;
        this.candidates = candidates;
        this.applicants = applicants;
        this.desk = desk;
        this.forms = forms;
        this.offices = offices;
        this.clock = clock;
        this.traces = traces;
    }

    record Request(
            DecreeKind kind,
            String ground,
            Draft.@Nullable Reference minutes,
            List<UUID> added,
            List<DecreeChange.Correction> corrected,
            List<DecreeChange.Revocation> revoked) {}

    Made<StoredDecree> draft(UUID decree, Request request, Actor drafter) {
        Draft first = store.find(decree).orElseThrow(Problem::notFound).state().draft();
        List<Candidate> added = candidates.of(first.periodId(), request.added(), first.office());
        DraftDesk.requireAll("added", request.added(), added);
        try {
            var names = applicants.names(
                    added.stream()
                            .map(c -> new DossierVersion(c.applicationId(), c.dossierVersion()))
                            .toList(),
                    drafter.id());
            FormVersion form = DraftDesk.inUse(forms, first.office());
            Instant at = clock.instant();
            var asked = new DecreeChange(
                    UUID.randomUUID(),
                    request.kind(),
                    request.ground(),
                    request.minutes(),
                    DraftDesk.entries(added, names),
                    request.corrected(),
                    request.revoked(),
                    drafter,
                    at,
                    form.version(),
                    form.form().officeInText());
            return traces.step("draft decree")
                    .linkedTo(candidates.origins(request.added()))
                    .call(() -> desk.change(decree, asked, offices.dayOf(first.office(), at)));
        } catch (ServiceUnavailableException e) {
            LogEvent.DRAFT_NOT_MADE.to(log).addKeyValue("cause", e.getMessage()).log();
            throw Problem.of(SharedProblem.DOSSIER_UNAVAILABLE);
        } catch (DuplicateKeyException e) {
            throw Problem.at(DecreeProblem.ALREADY_IN_DECREE, "added");
        }
    }
}
