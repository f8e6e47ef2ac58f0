package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Every endpoint × every role × owner or stranger. A stranger is told that there is nothing.
class AccessMatrixTest extends ApplicantServiceTest {

    private static final List<String> ROLES = List.of(
            "applicant", "reviewer", "decree-officer", "signatory", "auditor", "operator", "administrator", "service");

    @Autowired
    private TestClock clock;

    private String owner;
    private String periodId;
    private Answer draft;

    private record Endpoint(String method, String path, String body, Kind kind) {}

    private enum Kind {
        PUBLIC,
        ADMINISTRATOR,
        APPLICANT,
        OWN_LIST,
        OWNER,
        SERVICE,
        OPERATIONS_READ,
        OPERATIONS
    }

    @BeforeEach
    void aDraftOfSomebody() {
        clock.moveTo(TestClock.START);
        owner = UUID.randomUUID().toString();
        periodId = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        draft = Samples.draft(as(owner, "applicant"), periodId);
    }

    @TestFactory
    List<DynamicTest> everyEndpoint() {
        String application = "/api/applications/" + draft.id();
        String company =
                "/api/companies/" + draft.json().path("company").path("id").asString();
        String outlet = "/api/outlets/" + draft.json().path("outlet").path("id").asString();
        String internal = "/internal/applications/" + draft.id();
        return List.of(
                        new Endpoint("GET", "/api/periods", null, Kind.PUBLIC),
                        new Endpoint("GET", "/api/periods/" + periodId, null, Kind.PUBLIC),
                        new Endpoint("GET", "/actuator/health", null, Kind.PUBLIC),
                        new Endpoint("GET", "/actuator/prometheus", null, Kind.PUBLIC),
                        new Endpoint("POST", "/api/periods", "{}", Kind.ADMINISTRATOR),
                        new Endpoint("POST", "/api/periods/" + periodId + "/extension", "{}", Kind.ADMINISTRATOR),
                        new Endpoint("POST", "/api/companies", "{}", Kind.APPLICANT),
                        new Endpoint("POST", "/api/applications", "{}", Kind.APPLICANT),
                        new Endpoint("GET", "/api/companies", null, Kind.OWN_LIST),
                        new Endpoint("GET", "/api/outlets", null, Kind.OWN_LIST),
                        new Endpoint("GET", "/api/applications", null, Kind.OWN_LIST),
                        new Endpoint("GET", company, null, Kind.OWNER),
                        new Endpoint("PUT", company, Samples.company(), Kind.OWNER),
                        new Endpoint("POST", company + "/outlets", Samples.outlet(), Kind.OWNER),
                        new Endpoint("GET", outlet, null, Kind.OWNER),
                        new Endpoint("PUT", outlet, Samples.outlet(), Kind.OWNER),
                        new Endpoint("GET", application, null, Kind.OWNER),
                        new Endpoint("GET", application + "/timeline", null, Kind.OWNER),
                        new Endpoint("GET", application + "/receipt", null, Kind.OWNER),
                        new Endpoint("GET", application + "/documents/NIB/content", null, Kind.OWNER),
                        new Endpoint("DELETE", application + "/documents/NIB", null, Kind.OWNER),
                        new Endpoint("POST", application + "/submission", "{}", Kind.OWNER),
                        new Endpoint("POST", application + "/withdrawal", "", Kind.OWNER),
                        new Endpoint("GET", internal + "/contact", null, Kind.SERVICE),
                        new Endpoint("GET", internal + "/dossiers/1", null, Kind.SERVICE),
                        new Endpoint("GET", internal + "/documents/ab/pages/1", null, Kind.SERVICE),
                        new Endpoint("GET", "/api/operations/parked", null, Kind.OPERATIONS_READ),
                        new Endpoint("GET", "/api/operations/overview", null, Kind.OPERATIONS_READ),
                        new Endpoint("GET", "/api/operations/actions", null, Kind.OPERATIONS_READ),
                        new Endpoint("POST", "/api/operations/parked/release", "{}", Kind.OPERATIONS),
                        new Endpoint("POST", "/api/operations/parked/discard", "{}", Kind.OPERATIONS),
                        new Endpoint("POST", "/api/operations/republish", "{}", Kind.OPERATIONS))
                .stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.method() + " " + endpoint.path().replaceAll("[0-9a-f-]{36}", "{id}"),
                        () -> check(endpoint)))
                .toList();
    }

    private void check(Endpoint endpoint) {
        Answer nobody = call(anonymous(), endpoint);
        assertThat(nobody.status() == 401)
                .as("anonymous: " + nobody.status())
                .isEqualTo(endpoint.kind() != Kind.PUBLIC);
        for (String role : ROLES) {
            Answer stranger = call(as("stranger-" + role, role), endpoint);
            String as = "stranger as " + role + ": " + stranger.status() + " " + stranger.code();
            switch (endpoint.kind()) {
                case PUBLIC -> assertThat(stranger.status()).as(as).isEqualTo(200);
                case OWN_LIST -> {
                    assertThat(stranger.status()).as(as).isEqualTo(200);
                    assertThat(stranger.json().path("total").asInt()).as(as).isZero();
                }
                case OWNER -> assertThat(stranger.code()).as(as).isEqualTo("not-found");
                case ADMINISTRATOR ->
                    assertThat(stranger.status() == 403).as(as).isEqualTo(!role.equals("administrator"));
                case APPLICANT -> assertThat(stranger.status() == 403).as(as).isEqualTo(!role.equals("applicant"));
                case OPERATIONS_READ ->
                    assertThat(stranger.status() == 403)
                            .as(as)
                            .isEqualTo(!List.of("operator", "auditor").contains(role));
                case OPERATIONS -> assertThat(stranger.status() == 403).as(as).isEqualTo(!role.equals("operator"));
                case SERVICE -> assertThat(stranger.status() == 403).as(as).isEqualTo(!role.equals("service"));
            }
            assertThat(stranger.status()).as(as).isLessThan(500);
        }
        if (endpoint.kind() == Kind.OWNER && endpoint.method().equals("GET") && !missingYet(endpoint)) {
            assertThat(call(as(owner, "applicant"), endpoint).status()).isEqualTo(200);
        }
        if (endpoint.kind() == Kind.OWNER && !endpoint.method().equals("GET")) {
            Answer mine = call(as(owner, "applicant"), endpoint);
            assertThat(mine.code()).as("owner " + mine.status()).isNotIn("not-found", "forbidden", "login-required");
        }
    }

    private static boolean missingYet(Endpoint endpoint) {
        return endpoint.path().endsWith("/receipt") || endpoint.path().endsWith("/content");
    }

    private static Answer call(Http http, Endpoint endpoint) {
        Http keyed = http.key().with("If-Match", "\"1\"");
        return switch (endpoint.method()) {
            case "GET" -> keyed.get(endpoint.path());
            case "DELETE" -> keyed.delete(endpoint.path());
            case "PUT" -> keyed.put(endpoint.path(), endpoint.body());
            case "POST" -> keyed.post(endpoint.path(), endpoint.body());
            default -> throw new IllegalArgumentException(endpoint.method());
        };
    }
}
