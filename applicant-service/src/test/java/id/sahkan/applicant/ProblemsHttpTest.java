package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whatever arrives, the answer is a problem with a code and never a 500.
class ProblemsHttpTest extends ApplicantServiceTest {

    private final String subject = UUID.randomUUID().toString();

    @Test
    void speaks_the_callers_language_and_names_each_field() {
        String body = Samples.company()
                .replaceAll("\"nib\":\"\\d+\"", "\"nib\":\"12\"")
                .replace("0812 3456 7890", "x");
        Answer indonesian = as(subject, "applicant").post("/api/companies", body);
        assertThat(indonesian.status()).isEqualTo(422);
        assertThat(indonesian.contentType()).startsWith("application/problem+json");
        assertThat(indonesian.json().path("field").asString()).isEqualTo("nib");
        assertThat(indonesian.json().path("errors")).hasSize(2);
        assertThat(indonesian.json().path("detail").asString()).isEqualTo("Beberapa isian perlu diperbaiki.");
        Answer english = as(subject, "applicant")
                .with("Accept-Language", "en-GB,id;q=0.5")
                .post("/api/companies", body);
        assertThat(english.json().path("errors").get(0).path("detail").asString())
                .isEqualTo("A NIB has 13 digits.");
    }

    @Test
    void one_nib_once_per_applicant() {
        String body = Samples.company();
        Answer first = as(subject, "applicant").post("/api/companies", body);
        assertThat(first.json().path("phone").asString()).isEqualTo("+6281234567890");
        Answer again = as(subject, "applicant").post("/api/companies", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("companyId").asString()).isEqualTo(first.id());
        assertThat(as("another-" + subject, "applicant")
                        .post("/api/companies", body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void bad_requests_have_codes() {
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
    void bad_uploads_have_codes() {
        String path = "/api/applications/" + UUID.randomUUID() + "/documents/NIB";
        Http http = as(subject, "applicant").with("If-Match", "\"1\"");
        assertProblem(http.put(path, "{}"), 415, "media-type-not-supported");
        assertProblem(http.send("PUT", path, bytes("x"), "multipart/form-data"), 400, "malformed-multipart");
        assertProblem(
                http.send("PUT", path, bytes("--b\r\nhalf"), "multipart/form-data; boundary=b"),
                400,
                "malformed-multipart");
        assertProblem(
                http.send("PUT", path, bytes("--b--\r\n"), "multipart/form-data; boundary=b"), 400, "part-missing");
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
