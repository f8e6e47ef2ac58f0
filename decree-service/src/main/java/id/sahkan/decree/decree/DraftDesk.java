package id.sahkan.decree.decree;

import id.sahkan.decree.candidate.Candidate;
import id.sahkan.decree.candidate.Candidates;
import id.sahkan.decree.dossier.ApplicantService;
import id.sahkan.decree.dossier.ApplicantService.DossierVersion;
import id.sahkan.decree.dossier.ApplicantService.PublishedNames;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.form.FormVersion;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Actor;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.http.SharedProblem;
import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Gathers what a draft says. Everything that comes from elsewhere is fetched before the transaction begins.
@Component
class DraftDesk {

    private static final Logger log = LoggerFactory.getLogger(DraftDesk.class);

    private final Candidates candidates;
    private final ApplicantService applicants;
    private final DecreeDesk desk;
    private final FormStore forms;
    private final Offices offices;
    private final Clock clock;
    private final Traces traces;

    DraftDesk(
            Candidates candidates,
            ApplicantService applicants,
            DecreeDesk desk,
            FormStore forms,
            Offices offices,
            Clock clock,
            Traces traces) {
        this.candidates = candidates;
        this.applicants = applicants;
        this.desk = desk;
        this.forms = forms;
        this.offices = offices;
        this.clock = clock;
        this.traces = traces;
    }

    record Request(
            UUID periodId,
            List<UUID> applicationIds,
            Draft.Reference minutes,
            LocalDate validUntil,
            @Nullable String title) {}

    /// The same again is answered with the draft that there is.
    Made<StoredDecree> draft(Request request, CallerOffices offices, Actor drafter) {
        List<Candidate> named =
                candidates.of(request.periodId(), request.applicationIds(), offices.having("decree-officer"));
        requireAll("applicationIds", request.applicationIds(), named);
        // all of one period, and so of one office
        String key = named.getFirst().office();
        try {
            var period = applicants.period(request.periodId());
            Map<UUID, PublishedNames> names = applicants.names(
                    named.stream()
                            .map(c -> new DossierVersion(c.applicationId(), c.dossierVersion()))
                            .toList(),
                    drafter.id());
            FormVersion form = inUse(forms, key);
            String title = request.title() == null ? form.form().titleFor(period.budgetYear()) : request.title();
            var announcement = new Draft.Reference(
                    period.announcement().number(), period.announcement().date());
            Instant at = clock.instant();
            var draft = new Draft(
                    UUID.randomUUID(),
                    key,
                    request.periodId(),
                    title,
                    period.budgetYear(),
                    announcement,
                    request.minutes(),
                    request.validUntil(),
                    entries(named, names),
                    drafter,
                    at,
                    form.version(),
                    null);
            return traces.step("draft decree")
                    .linkedTo(candidates.origins(request.applicationIds()))
                    .call(() -> draft(draft, this.offices.dayOf(key, at)));
        } catch (ServiceUnavailableException e) {
            LogEvent.DRAFT_NOT_MADE.to(log).addKeyValue("cause", e.getMessage()).log();
            throw Problem.of(SharedProblem.DOSSIER_UNAVAILABLE);
        }
    }

    private Made<StoredDecree> draft(Draft draft, LocalDate today) {
        try {
            return desk.draft(draft, today);
        } catch (DuplicateKeyException _) {
            // The same was drafted at the same moment, or another decree names one of them.
            return desk.openBeside(draft)
                    .filter(there -> there.state().draft().saysTheSameAs(draft))
                    .map(Made::before)
                    .orElseThrow(() -> Problem.of(DecreeProblem.ALREADY_IN_DECREE));
        }
    }

    /// An office whose form nobody has made would print another's letterhead.
    static FormVersion inUse(FormStore forms, String key) {
        FormVersion form = forms.inUse(key);
        if (!FormStore.isOwn(form)) {
            throw Problem.of(DecreeProblem.FORM_NOT_SET);
        }
        return form;
    }

    static void requireAll(String field, List<UUID> asked, List<Candidate> found) {
        var missing = new HashSet<>(asked);
        found.forEach(c -> missing.remove(c.applicationId()));
        if (!missing.isEmpty()) {
            throw Problem.at(DecreeProblem.NOT_RECOMMENDED, field)
                    .with("applicationIds", missing.stream().sorted().toList());
        }
    }

    static List<Entry> entries(List<Candidate> named, Map<UUID, PublishedNames> names) {
        var entries = new ArrayList<Entry>();
        for (Candidate c : named) {
            PublishedNames n = Objects.requireNonNull(names.get(c.applicationId()));
            entries.add(new Entry(
                    entries.size() + 1,
                    c.applicationId(),
                    c.applicationNumber(),
                    c.outletId(),
                    c.outletName(),
                    c.companyName(),
                    c.outletType(),
                    n.responsibleEditor(),
                    n.reporter(),
                    c.tier(),
                    c.reviewerId(),
                    n.applicantId(),
                    new Effect.Named()));
        }
        return entries;
    }
}
