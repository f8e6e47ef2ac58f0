package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.contracts.DecreeEvent.ApplicationCorrected;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DecreeEvent.EntryField;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.contracts.VerificationEvent.CompletionRequested;
import id.sahkan.contracts.VerificationEvent.ReasonFact;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.testing.ForgedEvents;
import id.sahkan.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OfficeEventsTest extends ApplicantServiceTest {

    private static final Instant AFTER_CLOSING = Instant.parse("2026-12-15T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-20T17:00:00Z");

    @Autowired
    private TestClock clock;

    @Autowired
    private EventHandler handler;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aReturnedApplicationIsCompletedAfterClosingAndThenDecreed() {
        clock.moveTo(TestClock.START);
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        String periodId = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        Answer draft = Samples.draft(applicant, periodId);
        String path = "/api/applications/" + draft.id();
        UUID id = UUID.fromString(draft.id());
        applicant.match(draft).key().post(path + "/submission", "{\"acknowledgeMissing\":true}");

        clock.moveTo(AFTER_CLOSING);
        tell(id, new CompletionRequested(id, List.of(new ReasonFact("NIB", "DOCUMENT_MISSING")), DUE, "reviewer-1"));
        Answer returned = applicant.get(path);
        assertThat(returned.json().path("state").asString()).isEqualTo("RETURNED");
        assertThat(returned.json().path("completionDueAt").asString()).isEqualTo(DUE.toString());
        assertThat(applicant
                        .match(returned)
                        .upload(path + "/documents/ISSN", "a.pdf", Samples.pdf(1), null)
                        .code())
                .isEqualTo("not-editable");
        assertThat(applicant
                        .match(returned)
                        .key()
                        .post(path + "/submission", "{\"acknowledgeMissing\":true}")
                        .code())
                .as("the one completion is not spent on nothing")
                .isEqualTo("nothing-changed");
        Answer attached = applicant
                .match(returned)
                .upload(path + "/documents/NIB", "a.pdf", Samples.pdf(1), "{\"number\":\"1\"}");
        Answer completed = applicant.match(attached).key().post(path + "/submission", "{\"acknowledgeMissing\":false}");
        assertThat(completed.json().path("dossierVersion").asInt()).isEqualTo(2);
        assertThat(completed.json().path("complete").asBoolean()).isTrue();

        tell(id, new ApplicationNamed(id, UUID.randomUUID(), "7", "CODE", LocalDate.of(2026, 12, 21), 1, 2, null));
        Answer decreed = applicant.get(path);
        assertThat(decreed.json().path("decree").path("publicCode").asString()).isEqualTo("CODE");
        assertThat(decreed.json().path("receipts")).hasSize(2);
        assertThat(applicant
                        .get(path + "/timeline")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "DRAFTED",
                        "SUBMITTED",
                        "COMPLETION_REQUESTED",
                        "DOCUMENT_ATTACHED",
                        "COMPLETION_SUBMITTED",
                        "DECREED");

        UUID later = UUID.randomUUID();
        LocalDate day = LocalDate.of(2027, 2, 21);
        tell(id, new ApplicationCorrected(id, later, "8", "CODE-8", day, 1, 1, "7", List.of(EntryField.TIER)));
        tell(id, new ApplicationRevoked(id, later, "9", "CODE-9", day, 1, "7", RevocationReason.CEASED));
        assertThat(applicant
                        .get(path + "/timeline")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("params").has("number"))
                        .map(item -> item.path("code").asString() + " "
                                + item.path("params").path("number").asString() + " "
                                + item.path("params").path("reason").asString("-"))
                        .toList())
                .contains("ENTRY_CORRECTED 8 -", "NAMING_REVOKED 9 CEASED");
        assertThat(applicant.get(path).json().path("decree").path("publicCode").asString())
                .as("the decree that named it is still the one that did")
                .isEqualTo("CODE");

        // an objection to it was upheld before the decree, and the decree was heard first
        tell(id, new ApplicationRefused(id, List.of(new ReasonFact(null, "OTHER")), "reviewer-1"));
        assertThat(applicant.get(path).json().path("state").asString()).isEqualTo("DECREED");
        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(() -> tell(unknown, new ApplicationRefused(unknown, List.of(), "reviewer-1")))
                .isInstanceOf(PoisonEventException.class);
    }

    /// Each has a code of its own, and only what came too late stands in the timeline.
    @Test
    void whatWasSentIsNotTakenBackSentTwiceOrCompletedTooLate() {
        clock.moveTo(TestClock.START);
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        String periodId = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        Answer draft = Samples.draft(applicant, periodId);
        String path = "/api/applications/" + draft.id();
        UUID id = UUID.fromString(draft.id());
        applicant.match(draft).key().post(path + "/submission", "{\"acknowledgeMissing\":true}");
        Answer sent = applicant.get(path);
        Answer again = applicant.match(sent).key().post(path + "/submission", "{\"acknowledgeMissing\":true}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("already-submitted");
        assertThat(applicant.match(sent).post(path + "/withdrawal", "").code()).isEqualTo("not-withdrawable");
        String outlet = sent.json().path("outlet").path("id").asString();
        Answer found = applicant.get("/api/outlets/" + outlet);
        Answer retyped = applicant
                .with("If-Match", found.etag())
                .put("/api/outlets/" + outlet, Samples.outlet().replace("ONLINE", "RADIO"));
        assertThat(retyped.status()).isEqualTo(409);
        assertThat(retyped.code()).isEqualTo("outlet-in-use");
        assertThat(applicant.get(path).etag()).isEqualTo(sent.etag());

        clock.moveTo(AFTER_CLOSING);
        tell(id, new CompletionRequested(id, List.of(new ReasonFact("NIB", "DOCUMENT_MISSING")), DUE, "reviewer-1"));
        clock.moveTo(DUE);
        Answer late =
                applicant.match(applicant.get(path)).key().post(path + "/submission", "{\"acknowledgeMissing\":true}");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.code()).isEqualTo("completion-overdue");
        assertThat(applicant
                        .get(path + "/timeline")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("code").asString()))
                .contains("SUBMISSION_REFUSED");
    }

    /// Whatever a service says of an office, it says of what is that office's.
    @Test
    void anEventInTheNameOfAnotherOfficeChangesNothing() {
        clock.moveTo(TestClock.START);
        Http applicant = as(UUID.randomUUID().toString(), "applicant");
        String periodId = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        Answer draft = Samples.draft(applicant, periodId);
        UUID id = UUID.fromString(draft.id());
        applicant.match(draft).key().post("/api/applications/" + id + "/submission", "{\"acknowledgeMissing\":true}");
        List<DomainEvent> forged =
                ForgedEvents.of("kota-lain", Map.of("applicationId", id, "periodId", UUID.fromString(periodId)));
        assertThat(forged).hasSizeGreaterThan(4);
        for (DomainEvent event : forged) {
            String before = state(applicant, id);
            try {
                tell(id, event);
            } catch (PoisonEventException _) {
                // is parked, and seen by an operator
            }
            assertThat(state(applicant, id)).as(event.toString()).isEqualTo(before);
        }
    }

    private static String state(Http applicant, UUID id) {
        return applicant.get("/api/applications/" + id).json().toString()
                + applicant.get("/api/applications/" + id + "/timeline").json();
    }

    private void tell(UUID id, DomainEvent event) {
        transactions.executeWithoutResult(_ ->
                handler.handle(new Incoming(UUID.randomUUID(), "test", id, 1, AFTER_CLOSING, "system:test", event)));
    }
}
