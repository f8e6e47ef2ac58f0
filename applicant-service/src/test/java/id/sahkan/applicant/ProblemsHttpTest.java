package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Whatever arrives, the answer is a problem with a code and never a 500.
class ProblemsHttpTest extends ApplicantServiceTest {

    private final String subject = UUID.randomUUID().toString();

    @Test
    void speaksTheCallersLanguageAndNamesEachField() {
        String body = Samples.company()
                .replaceAll("\"nib\":\"\\d+\"", "\"nib\":\"12\"")
                .replace("0812 3456 7890", "x");
        Answer indonesian = as(subject, "applicant").post("/api/companies", body);
        assertThat(indonesian.status()).isEqualTo(422);
        assertThat(indonesian.contentType()).startsWith("application/problem+json");
        assertThat(indonesian.json().path("field").asString()).isEqualTo("nib");
        assertThat(indonesian.json().path("errors")).hasSize(2);
        assertThat(indonesian.json().path("detail").asString())
                .isEqualTo("Beberapa isian perlu diperbaiki. Lihat setiap isian yang ditandai.");
        Answer english = as(subject, "applicant")
                .with("Accept-Language", "en-GB,id;q=0.5")
                .post("/api/companies", body);
        assertThat(english.json().path("errors").get(0).path("detail").asString())
                .isEqualTo("A NIB has 13 digits. Check it against the document of the NIB.");
    }

    @Test
    void theOperatorsDoorSpeaksIndonesianUnlessAskedOtherwise() {
        String unknown = "/api/operations/parked/999999";
        Http operator = as("operator-1", "operator");
        assertThat(operator.get(unknown).code()).isEqualTo("parked-record-not-found");
        assertThat(operator.get(unknown).json().path("detail").asString())
                .isEqualTo("Tidak ada catatan tertahan dengan nomor ini. Muat ulang daftarnya.");
        assertThat(operator.with("Accept-Language", "en")
                        .get(unknown)
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("No parked record has this number. Load the list again.");
    }

    @Test
    void oneNibOncePerApplicant() {
        String body = Samples.company();
        Answer first = as(subject, "applicant").post("/api/companies", body);
        assertThat(first.json().path("phone").asString()).isEqualTo("+6281234567890");
        Answer again = as(subject, "applicant").post("/api/companies", body);
        assertThat(again.status()).as("the same again").isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.etag()).isEqualTo(first.etag());
        String other = body.replaceFirst("\"legalName\":\"[^\"]*\"", "\"legalName\":\"Lain Sekali\"");
        Answer taken = as(subject, "applicant").post("/api/companies", other);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().path("companyId").asString()).isEqualTo(first.id());
        assertThat(as("another-" + subject, "applicant")
                        .post("/api/companies", body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anOutletThatIsRegisteredAgainIsTheSameOne() throws Exception {
        Http applicant = as(subject, "applicant");
        String company = applicant.post("/api/companies", Samples.company()).id();
        String place = "/api/companies/" + company + "/outlets";
        Answer first = applicant.post(place, Samples.outlet());
        assertThat(first.status()).isEqualTo(201);
        Answer again = applicant.post(place, Samples.outlet());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(applicant.get("/api/outlets").json().path("total").asInt()).isEqualTo(1);

        Http keyed = applicant.with("Idempotency-Key", "outlet two");
        String another = Samples.outlet().replace("Kabar Contoh", "Kabar Lain");
        Answer two = keyed.post(place, another);
        assertThat(two.status()).isEqualTo(201);
        assertThat(keyed.post(place, another).id()).isEqualTo(two.id());
        assertProblem(keyed.post(place, Samples.outlet()), 422, "idempotency-key-reused");
        assertThat(applicant
                        .with("Idempotency-Key", "outlet three")
                        .post(place, another)
                        .status())
                .as("whoever means another one says so with a key of its own")
                .isEqualTo(201);
        assertProblem(
                applicant.with("Idempotency-Key", "x".repeat(201)).post(place, another),
                400,
                "idempotency-key-invalid");
    }

    @Test
    void ofManyWhoRegisterTheSameOutletAtOnceOneDoes() throws Exception {
        String company = as(subject, "applicant")
                .post("/api/companies", Samples.company())
                .id();
        String place = "/api/companies/" + company + "/outlets";
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> all =
                    Collections.nCopies(8, () -> as(subject, "applicant").post(place, Samples.outlet()));
            List<Answer> answers =
                    threads.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(7);
            assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        }
    }

    @Test
    void badRequestsHaveCodes() {
        Http http = as(subject, "applicant");
        assertProblem(http.post("/api/companies", "{"), 400, "malformed-json");
        assertProblem(http.post("/api/companies", ""), 400, "malformed-json");
        assertProblem(http.post("/api/companies", "[]"), 400, "malformed-json");
        assertProblem(http.post("/api/companies", "null"), 400, "malformed-json");
        assertProblem(http.post("/api/companies", "{\"legalForm\":\"GMBH\"}"), 422, "validation-failed");
        assertProblem(http.post("/api/companies", "{\"legalName\":\"a\\u0000b\"}"), 422, "validation-failed");
        assertProblem(http.get("/api/companies/7"), 400, "invalid-parameter");
        assertProblem(http.get("/api/companies?page=-1"), 422, "validation-failed");
        assertProblem(http.get("/api/companies?size=999"), 422, "validation-failed");
        assertProblem(http.get("/api/companies?size=x"), 400, "invalid-parameter");
        assertProblem(http.get("/api/companies?size=%ff"), 400, "invalid-parameter");
        assertProblem(http.post("/api/companies", "{\"legalName\":\"a\\ud800\"}"), 422, "validation-failed");
        assertProblem(http.get("/api/companies/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(http.get("/api/nothing"), 403, "forbidden");
        assertProblem(http.delete("/api/companies"), 405, "method-not-allowed");
        assertProblem(http.send("POST", "/api/companies", bytes("x"), "text/plain"), 415, "media-type-not-supported");
        assertProblem(http.with("Accept", "text/csv").get("/api/companies"), 406, "not-acceptable");
        assertProblem(http.post("/api/applications", "{}"), 400, "idempotency-key-required");
        assertProblem(http.key().post("/api/applications", "{\"periodId\":\"x\"}"), 422, "validation-failed");
        assertProblem(http.key().post("/api/applications", "{}"), 422, "validation-failed");
        assertProblem(
                as("admin", "administrator").post("/api/periods", "{\"opensAt\":\"yesterday\"}"),
                422,
                "validation-failed");
    }

    @Test
    void badUploadsHaveCodes() {
        String path = "/api/applications/" + UUID.randomUUID() + "/documents/NIB";
        Http http = as(subject, "applicant").with("If-Match", "\"1\"");
        assertProblem(http.put(path, "{}"), 415, "media-type-not-supported");
        assertProblem(http.send("PUT", path, bytes("x"), "multipart/form-data"), 400, "malformed-multipart");
        assertProblem(
                http.send("PUT", path, bytes("--b\r\nhalf"), "multipart/form-data; boundary=b"),
                400,
                "malformed-multipart");
        assertProblem(
                http.send("PUT", path, bytes("--b--\r\n"), "multipart/form-data; boundary=b"), 422, "file-required");
        assertProblem(http.upload(path, "a.pdf", Samples.pdf(1), "not json"), 422, "validation-failed");
        assertProblem(http.upload(path, "a.pdf", new byte[26 * 1024 * 1024], null), 413, "file-too-large");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status() + " " + answer.code()).isEqualTo(status + " " + code);
        assertThat(answer.json().path("type").asString()).isEqualTo("https://sahkan.example/problems/" + code);
        assertThat(answer.json().path("detail").asString()).isNotBlank().isNotEqualTo(code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
