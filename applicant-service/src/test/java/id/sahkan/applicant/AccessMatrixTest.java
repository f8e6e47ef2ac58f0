package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.testing.AccessMatrix.Caller;
import id.sahkan.testing.AccessMatrix.Operation;
import id.sahkan.testing.AccessMatrix.Seen;
import id.sahkan.testing.TestClock;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every operation of the description, and the doors beside it, × every role × owner or stranger. A stranger is told
/// that there is nothing.
class AccessMatrixTest extends ApplicantServiceTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("applicant")
            .with(
                    Operation.outside("GET", "/actuator/health"),
                    Operation.outside("GET", "/actuator/prometheus"),
                    Operation.outside("GET", "/internal/people/{id}", "service"),
                    Operation.outside("GET", "/internal/offices/first/people?account=x", "service"),
                    Operation.outside("POST", "/internal/pictures", "service"),
                    Operation.outside("GET", "/internal/periods/{id}/ranking", "service"),
                    Operation.outside("GET", "/internal/applications/{id}/contact", "service"),
                    Operation.outside("GET", "/internal/applications/{id}/dossiers/1", "service"),
                    Operation.outside("GET", "/internal/applications/{id}/documents/{sha256}/pages/1", "service"));

    @Autowired
    private TestClock clock;

    @Autowired
    private FakeKeycloak keycloak;

    private String owner;
    private String colleague;
    private String periodId;
    private String setId;
    private Answer draft;
    private Answer submitted;
    private String emblem;
    private String announced;

    @BeforeEach
    void aDraftAndASubmittedApplicationOfSomebody() {
        clock.moveTo(TestClock.START);
        owner = UUID.randomUUID().toString();
        keycloak.empty();
        colleague = keycloak.has("Budi Contoh", "reviewer");
        // So that the list of changes has something to show.
        as("admin-1", "administrator")
                .with("If-Match", "\"0\"")
                .put("/api/people/" + colleague + "/absence", "{\"from\":\"2026-11-23\",\"until\":\"2026-12-04\"}");
        periodId = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        Http admin = as("admin-1", "administrator");
        Answer set =
                admin.post("/api/requirement-sets", requirementSet("\"name\":\"" + UUID.randomUUID() + "\",", "ISSN"));
        setId = set.id();
        // So that its versions differ.
        assertThat(admin.match(set)
                        .post("/api/requirement-sets/" + setId + "/versions", requirementSet("", "ISSN_2"))
                        .status())
                .isEqualTo(200);
        Answer period = admin.get("/api/periods/" + periodId);
        Answer withPaper = admin.match(period)
                .attach("/api/periods/" + periodId + "/attachments", "lampiran.pdf", Samples.pdf(1), "Kurang satu");
        announced = withPaper
                .json()
                .path("announcement")
                .path("attachments")
                .path(0)
                .path("sha256")
                .asString();
        Http applicant = as(owner, "applicant");
        draft = Samples.draft(applicant, periodId);
        Answer another = Samples.draft(applicant, periodId);
        String address = "/api/applications/" + another.id();
        Answer attached = applicant
                .match(another)
                .upload(address + "/documents/NIB", "nib.pdf", Samples.pdf(1), "{\"number\":\"123\"}");
        assertThat(applicant
                        .match(attached)
                        .key()
                        .post(address + "/submission", "{\"acknowledgeMissing\":false}")
                        .status())
                .isEqualTo(201);
        submitted = applicant.get(address);
        BufferedImage seen = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        emblem = admin.match(admin.get("/api/offices/first"))
                .upload("/api/offices/first/emblem", "lambang.png", Samples.encoded(seen, "png"), null)
                .json()
                .path("emblem")
                .asString();
    }

    @Test
    void everyEndpoint() throws Exception {
        AccessMatrix.Answers answers = MATRIX.ask(this::answer);
        assertThat(MATRIX.differences(answers)).isEmpty();
        assertThat(MATRIX.unnoticed(answers))
                .as("descriptions with one cell changed")
                .isEmpty();
    }

    private Seen answer(Operation operation, Caller caller) {
        Http http = caller.role() == null
                ? anonymous()
                : as(caller.owner() ? owner : "stranger-" + caller.role(), caller.role());
        Http keyed = http.key().with("If-Match", "\"1\"");
        String address = operation.address(values(operation.path())) + query(operation.path());
        Answer answer = switch (operation.method()) {
            case "GET" -> keyed.get(address);
            case "DELETE" -> keyed.delete(address);
            case "PUT" -> put(keyed, address, body(operation.path()));
            default ->
                operation.path().endsWith("/attachments")
                        ? keyed.attach(address, "", null, "Uji")
                        : keyed.post(address, body(operation.path()));
        };
        return Seen.of(answer.status(), answer.contentType(), answer.bytes());
    }

    private static String requirementSet(String name, String code) {
        return """
                {%s"reason":"Uji","requirements":[{"code":"%s","label":{"id":"ISSN","en":"ISSN"},
                 "obligation":"OPTIONAL","outletTypes":["ONLINE"]}]}""".formatted(name, code);
    }

    private String query(String path) {
        return path.endsWith("/requirement-differences")
                ? "?set=" + setId + "&version=1"
                : path.endsWith("/differences") ? "?before=2" : "";
    }

    private static Answer put(Http http, String address, String body) {
        if (address.endsWith("/documents")) {
            byte[] stated = "{\"number\":\"125\"}".getBytes(StandardCharsets.UTF_8);
            return http.uploadAll(address, Map.of("fields.NIB", stated));
        }
        return address.contains("/documents/") || address.endsWith("/emblem")
                ? http.upload(address, "", null, "{\"number\":\"124\"}")
                : http.put(address, body);
    }

    private Map<String, String> values(String path) {
        Answer application = path.startsWith("/internal/") || path.endsWith("/receipt") || path.endsWith("/content")
                ? submitted
                : draft;
        String id = path.contains("/people/")
                ? colleague
                : path.startsWith("/api/requirement-sets/")
                        ? setId
                        : path.contains("/periods/")
                                ? periodId
                                : path.startsWith("/api/companies/")
                                        ? draft.json()
                                                .path("company")
                                                .path("id")
                                                .asString()
                                        : path.startsWith("/api/outlets/")
                                                ? draft.json()
                                                        .path("outlet")
                                                        .path("id")
                                                        .asString()
                                                : application.id();
        String sha256 = path.contains("/emblem/")
                ? emblem
                : path.contains("/attachments/")
                        ? announced
                        : submitted
                                .json()
                                .path("documents")
                                .path(0)
                                .path("sha256")
                                .asString();
        return Map.of(
                "id",
                id,
                "requirementCode",
                "NIB",
                "sha256",
                sha256,
                "recordId",
                "1",
                "key",
                "first",
                "number",
                "1",
                "extension",
                UUID.randomUUID().toString());
    }

    private String body(String path) {
        return switch (path) {
            case "/api/companies/{id}" -> Samples.company();
            case "/api/companies/{id}/outlets", "/api/outlets/{id}" -> Samples.outlet();
            case "/api/applications" ->
                Samples.application(
                        periodId, draft.json().path("outlet").path("id").asString());
            case "/api/applications/{id}/withdrawal",
                    "/api/people/{id}/invitation",
                    "/api/people/{id}/disabling",
                    "/api/people/{id}/enabling" -> "";
            default -> "{}";
        };
    }
}
