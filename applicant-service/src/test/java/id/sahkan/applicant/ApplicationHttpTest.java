package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.Statements;
import id.sahkan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ApplicationHttpTest extends ApplicantServiceTest {

    private static final String CLOSES = "2026-12-11T09:00:00Z";
    private static final String ACKNOWLEDGED = "{\"acknowledgeMissing\":true}";
    private static final String COMPLETE = "{\"acknowledgeMissing\":false}";

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    private Http applicant;
    private String code;
    private String periodId;

    @BeforeEach
    void aSmallPeriod() {
        clock.moveTo(TestClock.START);
        applicant = as(UUID.randomUUID().toString(), "applicant");
        code = Samples.code();
        periodId = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(code, CLOSES))
                .id();
    }

    @Test
    @Repeats({
        "POST /api/companies",
        "POST /api/companies/{id}/outlets",
        "POST /api/applications",
        "PUT /api/applications/{id}/documents/{requirementCode}",
        "POST /api/applications/{id}/submission",
    })
    void fromDraftToReceipt() {
        Answer draft = Samples.draft(applicant, periodId);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().path("missing")).hasSize(1);
        String document = "/api/applications/" + draft.id() + "/documents/NIB";

        Answer attached = applicant.match(draft).upload(document, "nib.pdf", Samples.pdf(2), "{\"number\":\"123\"}");
        assertThat(attached.status()).isEqualTo(200);
        assertThat(attached.json().path("missing")).isEmpty();
        assertThat(attached.json().path("documents").get(0).path("pages").asInt())
                .isEqualTo(2);

        Answer received =
                applicant.match(attached).key().post("/api/applications/" + draft.id() + "/submission", COMPLETE);
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.json().path("number").asString()).isEqualTo(code + "-00001");
        assertThat(received.json().path("receivedAtLocal").asString()).isEqualTo("1 Desember 2026 pukul 10.00.00 WIB");
        assertThat(received.json().path("complete").asBoolean()).isTrue();
        assertThat(applicant.get("/api/applications/" + draft.id() + "/receipt").json())
                .isEqualTo(received.json());

        assertThat(timelineCodes(draft)).containsExactly("DRAFTED", "DOCUMENT_ATTACHED", "SUBMITTED");
        Answer content = applicant.get(document + "/content");
        assertThat(content.contentType()).isEqualTo("application/pdf");
        assertThat(applicant
                        .match(received)
                        .upload(document, "x.pdf", Samples.pdf(1), null)
                        .code())
                .isEqualTo("not-editable");
        dossierIsWhatWasSubmitted(draft, received);
    }

    @Test
    void aDownloadSaysItsOwnNameRunsNothingAndIsNotKept() {
        Answer draft = Samples.draft(applicant, periodId);
        String document = "/api/applications/" + draft.id() + "/documents/NIB";
        String name = "akta; filename=jahat.html; Ṣalāḥ é.pdf";
        applicant.match(draft).upload(document, name, Samples.pdf(1), "{\"number\":\"123\"}");

        var headers = applicant.get(document + "/content").headers();
        String said = headers.firstValue("Content-Disposition").orElseThrow();
        assertThat(said).startsWith("attachment;").contains("filename*=UTF-8''").isASCII();
        assertThat(ContentDisposition.parse(said).getFilename()).isEqualTo(name);
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(applicant
                        .get("/api/applications/" + draft.id())
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @Test
    void nobodySetsAFieldThatIsNotTheirsToSet() {
        String company = applicant.post("/api/companies", Samples.company()).id();
        String outlet = applicant
                .post("/api/companies/" + company + "/outlets", Samples.outlet())
                .id();
        String more = """
                , "owner": "somebody-else", "state": "DECREED", "phase": "DECREED", "number": "KM-1", "version": 41}
                """;
        assertThatThrownBy(() -> applicant
                        .key()
                        .post(
                                "/api/applications",
                                Samples.application(periodId, outlet).replace("}", more)))
                .as("the description knows none of them")
                .hasMessageContaining("accepted : property 'owner' is not evaluated");
        assertThat(jdbc.sql("""
                        SELECT a.owner = c.owner AND a.phase = 'DRAFT' AND a.number IS NULL AND a.version = 1
                        FROM application a JOIN press_company c ON c.id = :company WHERE a.outlet_id = :outlet
                        """)
                        .param("company", UUID.fromString(company))
                        .param("outlet", UUID.fromString(outlet))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void dossierIsWhatWasSubmitted(Answer draft, Answer received) {
        Http service = as("service-account", "service")
                .with("X-On-Behalf-Of", "reviewer-1")
                .with("X-Reason", "case opened");
        String base = "/internal/applications/" + draft.id();
        Answer dossier = service.get(base + "/dossiers/1");
        assertThat(dossier.json().path("digest")).isEqualTo(received.json().path("digest"));
        assertThat(dossier.json().path("company").path("npwp").asString()).isEqualTo("0100000000900001");
        assertThat(dossier.json()
                        .path("documents")
                        .get(0)
                        .path("fields")
                        .path("number")
                        .asString())
                .isEqualTo("123");
        assertThat(dossier.json().path("company").has("owner")).isFalse();
        String sha256 = dossier.json().path("documents").get(0).path("sha256").asString();
        startDrawing();
        Answer page = service.drawn(base + "/documents/" + sha256 + "/pages/2");
        assertThat(page.contentType()).isEqualTo("image/png");
        assertThat(service.get(base + "/documents/" + sha256 + "/pages/3").status())
                .isEqualTo(404);
        assertThat(service.get(base + "/contact").json().path("email").asString())
                .endsWith("@sahkan.example");
        List<String> readers = jdbc.sql(
                        "SELECT reader || ' ' || reason FROM dossier_read WHERE application_id = ? ORDER BY position")
                .param(UUID.fromString(draft.id()))
                .query(String.class)
                .list();
        assertThat(readers).containsExactly("reviewer-1 case opened", "reviewer-1 case opened");
    }

    @Test
    void fiftyIdenticalSubmissionsAreOne() throws Exception {
        Answer draft = Samples.draft(applicant, periodId);
        Http same = applicant.match(draft).key();
        Callable<Answer> submit = () -> same.post("/api/applications/" + draft.id() + "/submission", ACKNOWLEDGED);
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Answer>> running = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> submit).toList());
            answers = running.stream().map(Future::resultNow).toList();
        }
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 200))
                .hasSize(49);
        assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
        assertThat(count("receipt", "application_id", draft)).isEqualTo(1);
        assertThat(count("dossier", "application_id", draft)).isEqualTo(1);
        assertThat(count("journal", "aggregate_id", draft)).isEqualTo(2);
    }

    @Test
    void oneKeyForSeveralApplicationsAtTheSameMomentSubmitsOne() throws Exception {
        List<Answer> drafts = IntStream.range(0, 6)
                .mapToObj(_ -> Samples.draft(applicant, periodId))
                .toList();
        Http key = applicant.key();
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Answer>> running = threads.invokeAll(drafts.stream()
                    .<Callable<Answer>>map(draft -> () -> key.with("If-Match", "\"1\"")
                            .post("/api/applications/" + draft.id() + "/submission", ACKNOWLEDGED))
                    .toList());
            answers = running.stream().map(Future::resultNow).toList();
        }
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Answer::code).filter("idempotency-key-reused"::equals))
                .hasSize(5);
    }

    @Test
    void theSameDraftOpenedAtTheSameMomentIsOne() throws Exception {
        String company = applicant.post("/api/companies", Samples.company()).id();
        String outlet = applicant
                .post("/api/companies/" + company + "/outlets", Samples.outlet())
                .id();
        Http same = applicant.key();
        Callable<Answer> open = () -> same.post("/api/applications", Samples.application(periodId, outlet));
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            answers = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> open).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        Answer another = applicant.key().post("/api/applications", Samples.application(periodId, outlet));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.code()).isEqualTo("already-exists");
        assertThat(another.json().path("applicationId").asString())
                .isEqualTo(answers.getFirst().id());
    }

    @Test
    void receiptNumbersHaveNoGapsWhenManySubmitAtOnce() throws Exception {
        List<Answer> drafts = IntStream.range(0, 12)
                .mapToObj(i -> Samples.draft(as("many-" + i + UUID.randomUUID(), "applicant"), periodId))
                .toList();
        assertThat(drafts).allMatch(draft -> draft.status() == 201);
        List<String> owners = jdbc.sql("SELECT owner FROM application WHERE period_id = ? ORDER BY owner")
                .param(UUID.fromString(periodId))
                .query(String.class)
                .list();
        List<Callable<Answer>> submissions = owners.stream()
                .<Callable<Answer>>map(owner -> () -> {
                    Http one = as(owner, "applicant");
                    String id = one.get("/api/applications")
                            .json()
                            .path("items")
                            .get(0)
                            .path("id")
                            .asString();
                    Answer draft = one.get("/api/applications/" + id);
                    return one.match(draft).key().post("/api/applications/" + id + "/submission", ACKNOWLEDGED);
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<String> numbers = threads.invokeAll(submissions).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.json().path("number").asString())
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, 12)
                            .mapToObj(i -> "%s-%05d".formatted(code, i))
                            .toList());
        }
    }

    @Test
    void lateIsRefusedWithEveryInstantAndOnRecord() {
        Answer draft = Samples.draft(applicant, periodId);
        clock.moveTo(Instant.parse("2026-12-11T09:00:00.400Z"));
        Answer late =
                applicant.match(draft).key().post("/api/applications/" + draft.id() + "/submission", ACKNOWLEDGED);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.code()).isEqualTo("window-closed");
        assertThat(late.json().path("closesAt").asString()).isEqualTo(CLOSES);
        assertThat(late.json().path("receivedAt").asString()).isEqualTo("2026-12-11T09:00:00.400Z");
        assertThat(late.json().path("zone").asString()).isEqualTo("Asia/Jakarta");
        assertThat(timelineCodes(draft)).containsExactly("DRAFTED", "SUBMISSION_REFUSED");

        // Pressing again leaves one trace a minute, and the version that goes on.
        Answer current = applicant.get("/api/applications/" + draft.id());
        for (int press = 0; press < 3; press++) {
            Answer pressed = applicant
                    .match(current)
                    .key()
                    .post("/api/applications/" + draft.id() + "/submission", ACKNOWLEDGED);
            assertThat(pressed.code()).isEqualTo("window-closed");
            assertThat(pressed.json().path("version").asLong())
                    .isEqualTo(late.json().path("version").asLong());
        }
        assertThat(timelineCodes(draft)).containsExactly("DRAFTED", "SUBMISSION_REFUSED");
        clock.moveTo(Instant.parse("2026-12-11T09:01:00.400Z"));
        assertThat(applicant
                        .match(current)
                        .key()
                        .post("/api/applications/" + draft.id() + "/submission", ACKNOWLEDGED)
                        .code())
                .isEqualTo("window-closed");
        assertThat(timelineCodes(draft)).containsExactly("DRAFTED", "SUBMISSION_REFUSED", "SUBMISSION_REFUSED");

        extendTheWindow();
        Answer again = applicant.get("/api/applications/" + draft.id());
        assertThat(applicant
                        .match(again)
                        .key()
                        .post("/api/applications/" + draft.id() + "/submission", ACKNOWLEDGED)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoReachedTheGatewayInTimeIsInTimeAndNobodyElseCanSaySo() throws Exception {
        Answer draft = Samples.draft(applicant, periodId);
        String path = "/api/applications/" + draft.id() + "/submission";
        String arrived = "2026-12-11T08:59:59.990Z";
        clock.moveTo(Instant.parse("2026-12-11T09:00:00.125Z"));
        Answer forged = applicant
                .match(draft)
                .key()
                .with("X-Received-At", arrived + ";" + "A".repeat(43))
                .post(path, ACKNOWLEDGED);
        assertThat(forged.code()).isEqualTo("window-closed");
        Answer received = applicant
                .with("If-Match", "\"" + forged.json().path("version").asLong() + "\"")
                .key()
                .with("X-Received-At", arrived + ";" + stampOf(arrived, path))
                .post(path, ACKNOWLEDGED);
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.json().path("receivedAt").asString()).isEqualTo(arrived);
    }

    private static String stampOf(String instant, String path) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(ARRIVAL_KEY), "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal((instant + "\nPOST\n" + path).getBytes(StandardCharsets.UTF_8)));
    }

    private void extendTheWindow() {
        Http admin = as("admin-1", "administrator");
        String path = "/api/periods/" + periodId;
        Answer period = admin.get(path);
        String body = "{\"closesAt\":\"%s\",\"reason\":\"Gangguan listrik\"}";
        assertThat(admin.match(period)
                        .post(path + "/extension", body.formatted(CLOSES))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("closesAt");
        Answer asked = admin.match(period).post(path + "/extension", body.formatted("2026-12-12T09:00:00Z"));
        assertThat(asked.json().path("closesAt").asString()).isEqualTo(CLOSES);
        assertThat(admin.match(period)
                        .post(path + "/extension", body.formatted("2026-12-13T09:00:00Z"))
                        .code())
                .isEqualTo("version-conflict");
        Answer extended = as("head-1", "signatory").match(asked).post(path + "/extension/approval", "");
        assertThat(extended.json().path("closesAt").asString()).isEqualTo("2026-12-12T09:00:00Z");
    }

    @Test
    void missingDocumentsAndUnknownFieldsAreNamed() {
        Answer draft = Samples.draft(applicant, periodId);
        Answer missing = applicant.match(draft).key().post("/api/applications/" + draft.id() + "/submission", COMPLETE);
        assertThat(missing.code()).isEqualTo("documents-missing");
        assertThat(missing.json().path("missing").get(0).asString()).isEqualTo("NIB");

        String document = "/api/applications/" + draft.id() + "/documents/NIB";
        Answer unknown = applicant.match(draft).upload(document, "a.pdf", Samples.pdf(1), "{\"colour\":\"red\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().path("field").asString()).isEqualTo("colour");
        Answer nik = applicant.match(draft).upload(document, "a.pdf", Samples.pdf(1), "{\"nik\":\"147101\"}");
        assertThat(nik.json().path("errors").get(0).path("code").asString()).isEqualTo("nik-invalid");
        Answer foreign = applicant
                .match(draft)
                .upload("/api/applications/" + draft.id() + "/documents/BANK", "a.pdf", Samples.pdf(1), null);
        assertThat(foreign.code()).isEqualTo("requirement-unknown");
        assertThat(applicant
                        .match(draft)
                        .upload(document, null, null, "{\"number\":\"1\"}")
                        .code())
                .isEqualTo("file-required");
        Answer withoutNumber = applicant.match(draft).upload(document, "a.pdf", Samples.pdf(1), "{}");
        assertThat(withoutNumber.json().path("missing")).hasSize(1);
        Answer stated = applicant.match(withoutNumber).upload(document, null, null, "{\"number\":\"1\"}");
        assertThat(stated.json().path("missing")).isEmpty();
        Answer removed = applicant.match(stated).delete(document);
        assertThat(removed.json().path("documents")).isEmpty();
    }

    @Test
    @Repeats("PUT /api/applications/{id}/documents")
    void severalFilesAreOneChangeAndWhatCannotBeTakenIsRefusedByItself() {
        Answer draft = Samples.draft(applicant, periodId);
        String documents = "/api/applications/" + draft.id() + "/documents";
        byte[] nib = Samples.pdf(1);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("file.NIB", nib);
        parts.put("fields.NIB", bytes("{\"number\":\"1\"}"));
        parts.put("file.ISSN", bytes("no document"));
        parts.put("file.BANK", Samples.pdf(1));
        Answer some = applicant.match(draft).uploadAll(documents, parts);
        assertThat(some.status()).isEqualTo(200);
        assertThat(some.etag()).isEqualTo("\"2\"");
        JsonNode refused = some.json().path("refused");
        assertThat(refused.path(0).path("requirementCode").asString()).isEqualTo("ISSN");
        assertThat(refused.path(0).path("problem").path("code").asString()).isEqualTo("file-type-not-allowed");
        assertThat(refused.path(0).path("problem").path("field").asString()).isEqualTo("file");
        assertThat(refused.path(0).path("problem").path("detail").asString()).isNotEmpty();
        assertThat(refused.path(1).path("requirementCode").asString()).isEqualTo("BANK");
        assertThat(refused.path(1).path("problem").path("code").asString()).isEqualTo("requirement-unknown");
        assertThat(some.json().path("application").path("documents")).hasSize(1);

        parts.put("file.ISSN", Samples.pdf(3));
        parts.remove("file.BANK");
        Answer all = applicant.match(some).uploadAll(documents, parts);
        assertThat(all.json().path("refused")).isEmpty();
        assertThat(all.json().path("application").path("documents")).hasSize(2);
        assertThat(all.etag()).isEqualTo("\"3\"");
        assertThat(applicant.match(some).uploadAll(documents, parts).etag())
                .as("the same again, as after a lost answer")
                .isEqualTo(all.etag());
        assertThat(count("journal", "aggregate_id", draft)).isEqualTo(3);
        assertThat(timelineCodes(draft)).containsExactly("DRAFTED", "DOCUMENT_ATTACHED", "DOCUMENT_ATTACHED");

        parts.put("fields.NIB", bytes("{\"number\":\"2\"}"));
        assertThat(applicant.match(some).uploadAll(documents, parts).code()).isEqualTo("version-conflict");
        assertThat(applicant.match(all).uploadAll(documents, Map.of()).code()).isEqualTo("file-required");
        Map<String, byte[]> endless = new LinkedHashMap<>();
        IntStream.range(0, 41).forEach(number -> endless.put("file.PAPER_" + number, nib));
        assertThat(applicant.match(all).uploadAll(documents, endless).code()).isEqualTo("file-too-large");
        assertThat(applicant.match(all).uploadAll(documents, Map.of("NIB", nib)).code())
                .isEqualTo("validation-failed");
        Answer none = applicant.match(all).uploadAll(documents, Map.of("file.NIB", new byte[0]));
        assertThat(none.json()
                        .path("refused")
                        .path(0)
                        .path("problem")
                        .path("code")
                        .asString())
                .isEqualTo("file-empty");
        assertThat(none.etag()).isEqualTo(all.etag());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Repeats("POST /api/applications/{id}/withdrawal")
    void aWithdrawnDraftMakesRoomForAnother() {
        Answer draft = Samples.draft(applicant, periodId);
        String path = "/api/applications/" + draft.id();
        assertThat(applicant.post(path + "/withdrawal", "").code()).isEqualTo("precondition-required");
        Answer withdrawn = applicant.match(draft).post(path + "/withdrawal", "");
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
        Answer again = applicant.match(draft).post(path + "/withdrawal", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("version")).isEqualTo(withdrawn.json().path("version"));
        String document = path + "/documents/NIB";
        assertThat(applicant
                        .match(withdrawn)
                        .upload(document, "x.pdf", Samples.pdf(1), null)
                        .code())
                .isEqualTo(applicant.match(withdrawn).delete(document).code())
                .isEqualTo("withdrawn");
        String outlet = draft.json().path("outlet").path("id").asString();
        assertThat(applicant
                        .key()
                        .post("/api/applications", Samples.application(periodId, outlet))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @Repeats("DELETE /api/applications/{id}/documents/{requirementCode}")
    void aRepeatWithTheVersionOfALostAnswerIsAnsweredAsTheFirstTime() {
        Answer draft = Samples.draft(applicant, periodId);
        String document = "/api/applications/" + draft.id() + "/documents/NIB";
        byte[] file = Samples.pdf(1);
        Answer attached = applicant.match(draft).upload(document, "a.pdf", file, "{\"number\":\"1\"}");
        Answer again = applicant.match(draft).upload(document, "a.pdf", file, "{\"number\":\"1\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(attached.etag());
        assertThat(again.json().path("documents")).isEqualTo(attached.json().path("documents"));
        Answer other = applicant.match(draft).upload(document, "a.pdf", file, "{\"number\":\"2\"}");
        assertThat(other.code()).isEqualTo("version-conflict");
        assertThat(other.json().path("current").asLong()).isEqualTo(2);
        assertThat(applicant
                        .match(draft)
                        .post("/api/applications/" + draft.id() + "/withdrawal", "")
                        .code())
                .isEqualTo("version-conflict");

        Answer removed = applicant.match(attached).delete(document);
        assertThat(applicant.match(attached).delete(document).etag()).isEqualTo(removed.etag());
        assertThat(count("journal", "aggregate_id", draft)).isEqualTo(3);
    }

    @Test
    @Repeats({
        "PUT /api/companies/{id}",
        "PUT /api/outlets/{id}",
    })
    void aCompanyAnOutletAndAPeriodKnowARepeatToo() {
        Answer company = applicant.post("/api/companies", Samples.company());
        String path = "/api/companies/" + company.id();
        String changed = Samples.company();
        Answer first = applicant.match(company).put(path, changed);
        assertThat(applicant.match(company).put(path, changed).etag()).isEqualTo(first.etag());
        assertThat(applicant.match(company).put(path, Samples.company()).code()).isEqualTo("version-conflict");

        Answer outlet = applicant.post(path + "/outlets", Samples.outlet());
        String outletPath = "/api/outlets/" + outlet.id();
        String renamed = Samples.outlet().replace("Kabar Contoh", "Kabar Lain");
        Answer renaming = applicant.match(outlet).put(outletPath, renamed);
        assertThat(applicant.match(outlet).put(outletPath, renamed).etag()).isEqualTo(renaming.etag());

        Http admin = as("admin-1", "administrator");
        Answer period = admin.get("/api/periods/" + periodId);
        String extension = "/api/periods/" + periodId + "/extension";
        String body = "{\"closesAt\":\"2026-12-12T09:00:00Z\",\"reason\":\"Gangguan listrik\"}";
        Answer extended = admin.match(period).post(extension, body);
        assertThat(admin.match(period).post(extension, body).etag()).isEqualTo(extended.etag());
        assertThat(as("admin-2", "administrator")
                        .match(period)
                        .post(extension, body)
                        .code())
                .isEqualTo("version-conflict");
        assertThat(admin.match(period)
                        .post(extension, body.replace("listrik", "jaringan"))
                        .code())
                .isEqualTo("version-conflict");
    }

    @Test
    void aSubmissionTakesAtMostTenStatements() {
        Answer draft = Samples.draft(applicant, periodId);
        Http once = applicant.match(draft).key();
        String submission = "/api/applications/" + draft.id() + "/submission";
        assertThat(statements.ofTheRequest("INTO receipt", () -> once.post(submission, ACKNOWLEDGED)))
                .hasSizeLessThanOrEqualTo(10)
                .filteredOn(sql -> sql.contains("application_document"))
                .hasSize(1);
        assertThat(statements.ofTheRequest("FROM idempotency", () -> once.post(submission, ACKNOWLEDGED)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aRefusedSubmissionTakesNoNumber() {
        Answer draft = Samples.draft(applicant, periodId);
        String submission = "/api/applications/" + draft.id() + "/submission";
        assertThat(statements.ofTheRequest(
                        "FROM idempotency", () -> applicant.match(draft).key().post(submission, COMPLETE)))
                .noneMatch(sql -> sql.contains("receipt_sequence"));
        assertThat(applicant
                        .match(draft)
                        .key()
                        .post(submission, ACKNOWLEDGED)
                        .json()
                        .path("number")
                        .asString())
                .isEqualTo(code + "-00001");
    }

    @Test
    void aListIsOneStatementAndOneCount() {
        Samples.draft(applicant, periodId);
        Samples.draft(applicant, periodId);
        Samples.draft(applicant, periodId);
        assertThat(statements.ofTheRequest(
                        "count(*) FROM application",
                        () -> assertThat(applicant
                                        .get("/api/applications")
                                        .json()
                                        .path("items"))
                                .hasSize(3)))
                .hasSize(2);
    }

    @Test
    void thePastCannotBeChangedByTheServiceItself() {
        for (String table : List.of("journal", "dossier", "receipt", "dossier_read", "period_change")) {
            assertThat(jdbc.sql("SELECT has_table_privilege(current_user, ?, 'UPDATE, DELETE')")
                            .param(table)
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isFalse();
        }
    }

    private List<String> timelineCodes(Answer draft) {
        JsonNode items = applicant
                .get("/api/applications/" + draft.id() + "/timeline")
                .json()
                .path("items");
        return items.valueStream().map(item -> item.path("code").asString()).toList();
    }

    private long count(String table, String column, Answer draft) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(UUID.fromString(draft.id()))
                .query(Long.class)
                .single();
    }
}
