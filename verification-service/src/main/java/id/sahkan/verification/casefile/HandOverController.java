package id.sahkan.verification.casefile;

import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.http.SharedProblem;
import id.sahkan.verification.casefile.CaseDesk.HandedOver;
import id.sahkan.verification.dossier.Colleague;
import id.sahkan.verification.dossier.Colleagues;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An administrator gives all open work of one reviewer to another. Who that is, the applicant service tells.
@RestController
@RequestMapping("/api/cases/hand-over")
class HandOverController {

    private static final UUID NOBODY = new UUID(0, 0);

    private final CaseDesk desk;
    private final Colleagues colleagues;
    private final Clock clock;

    HandOverController(CaseDesk desk, Colleagues colleagues, Clock clock) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /// @param office of the administrator's own; the first of them when left out
    record HandOverBody(
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable String office) {}

    @PostMapping
    HandedOver handOver(@RequestBody HandOverBody body, Caller caller) {
        String office = caller.offices().one(body.office(), "administrator");
        Checks checks = new Checks();
        UUID from = checks.given("from", body.from(), NOBODY);
        UUID to = checks.given("to", body.to(), NOBODY);
        checks.that(body.to() == null || !from.equals(to), "to", "hand-over-to-self");
        checks.throwIfAny();
        Reviewer colleague = reviewer(office, to);
        String by = caller.name().isEmpty() ? "Administrator" : caller.name();
        return desk.handOver(new CaseCommand.HandOver(
                office, from.toString(), colleague, new Reviewer(caller.subject(), by), clock.instant()));
    }

    private Reviewer reviewer(String office, UUID id) {
        try {
            Colleague colleague = colleagues
                    .find(office, id)
                    .filter(found -> found.active() && found.roles().contains("reviewer"))
                    .orElseThrow(() -> Problem.invalid("to", "colleague-not-reviewer"));
            return new Reviewer(id.toString(), colleague.name().isEmpty() ? "Verifikator" : colleague.name());
        } catch (ServiceUnavailableException away) {
            throw Problem.of(SharedProblem.PEOPLE_UNAVAILABLE);
        }
    }
}
