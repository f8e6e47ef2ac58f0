package id.sahkan.verification.casefile;

import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An applicant objects to a refusal, and a reviewer who did not refuse answers (UU 30/2014 Articles 75 to 77).
@RestController
@RequestMapping("/api/cases/{id}/objection")
class ObjectionController {

    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_ANSWER = 2000;

    private final CaseDesk desk;
    private final CaseQueries queries;
    private final Holidays holidays;
    private final Offices offices;
    private final Clock clock;

    ObjectionController(CaseDesk desk, CaseQueries queries, Holidays holidays, Offices offices, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.holidays = holidays;
        this.offices = offices;
        this.clock = clock;
    }

    record ObjectionBody(@Nullable String text) {

        String checked() {
            var checks = new Checks();
            String checked = checks.lines("text", text, LONGEST_TEXT);
            checks.throwIfAny();
            return checked;
        }

        @Override
        public String toString() {
            return "ObjectionBody";
        }
    }

    /// @param words why, as the applicant reads it
    record AnswerBody(@Nullable Boolean upheld, @Nullable String words) {

        @Override
        public String toString() {
            return "AnswerBody";
        }
    }

    @PostMapping
    ResponseEntity<CaseView.Outcome> file(@PathVariable UUID id, Caller caller, @RequestBody ObjectionBody body) {
        String text = body.checked();
        Instant now = clock.instant();
        VersionedCase found = desk.object(
                id,
                caller.subject(),
                application -> new CaseCommand.FileObjection(
                        caller.subject(),
                        text,
                        holidays.workingDays(application.office()),
                        offices.zone(application.office()),
                        now));
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(found.version())).body(CaseView.outcome(found.state()));
    }

    @PostMapping("/answer")
    ResponseEntity<CaseView.Detail> answer(
            @PathVariable UUID id, ExpectedVersion version, Caller caller, @RequestBody AnswerBody body) {
        var checks = new Checks();
        checks.that(body.upheld() != null, "upheld", "required");
        String words = checks.lines("words", body.words(), LONGEST_ANSWER);
        checks.throwIfAny();
        Instant now = clock.instant();
        VersionedCase decided = desk.decide(
                id,
                version,
                caller.offices().having("reviewer"),
                application -> new CaseCommand.AnswerObjection(
                        ReviewController.reviewer(caller),
                        Boolean.TRUE.equals(body.upheld()),
                        words,
                        holidays.workingDays(application.office()),
                        offices.zone(application.office()),
                        now));
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(decided.version())).body(queries.detail(decided));
    }
}
