package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What carries an `Idempotency-Key`, asked by people whom no office knows.
class KeyedHttpTest extends ApplicantServiceTest {

    @Autowired
    private TestClock clock;

    private String owner;
    private Answer period;
    private Answer draft;

    @BeforeEach
    void aDraft() {
        clock.moveTo(TestClock.START);
        owner = UUID.randomUUID().toString();
        period = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"));
        draft = Samples.draft(as(owner, "applicant"), period.id());
        assertThat(draft.status()).isEqualTo(201);
    }

    @Test
    void whoeverAsksIsAnsweredWithAProblemAndNeverWithAFault() {
        String outlet = draft.json().path("outlet").path("id").asString();
        for (List<String> roles : List.of(
                List.of("applicant", "reviewer", "lain/applicant"),
                List.of("applicant", "administrator", "lain/applicant"),
                List.of("applicant", "lain/reviewer"),
                List.of("reviewer", "lain/applicant"),
                List.of("administrator", "lain/applicant"),
                List.of("operator"),
                List.of("service"),
                List.of("applicant"))) {
            for (String who : List.of(owner, UUID.randomUUID().toString())) {
                Http http = as(who, roles.toArray(String[]::new));
                String key = UUID.randomUUID().toString();
                for (Answer answer : List.of(
                        http.with("Idempotency-Key", key)
                                .post("/api/applications", Samples.application(period.id(), outlet)),
                        http.with("Idempotency-Key", key)
                                .match(draft)
                                .post(
                                        "/api/applications/" + draft.id() + "/submission",
                                        "{\"acknowledgeMissing\":false}"),
                        http.with("Idempotency-Key", key).post("/api/periods", "{}"),
                        http.with("Idempotency-Key", key).post("/api/companies", Samples.company()),
                        http.with("Idempotency-Key", key).post("/api/requirement-sets", "{}"),
                        http.with("Idempotency-Key", key).post("/api/people", "{}"))) {
                    assertThat(answer.status())
                            .as("%s as %s: %s", answer.json(), roles, new String(answer.bytes()))
                            .isLessThan(500);
                }
            }
        }
    }
}
