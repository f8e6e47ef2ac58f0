package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// An installation that was started without a word about its office: it has no name yet, and everything answers.
@TestPropertySource(properties = "SAHKAN_FIRST_OFFICE=optional:classpath:no-such-office.yml")
class UnnamedOfficeHttpTest extends ApplicantServiceTest {

    @Test
    void pagesAndAnswersStandUntilAnAdministratorNamesIt() {
        Answer unnamed = anonymous().get("/api/office");
        assertThat(unnamed.status()).isEqualTo(200);
        assertThat(unnamed.json().path("id").asString()).isEqualTo("kantor-pertama");
        assertThat(unnamed.json().path("name").path("id").asString())
                .as("by this the pages know that its administrator has to name it (web/src/periods/periods.tsx)")
                .endsWith("(belum dinamai)");
        assertThat(unnamed.json().path("zone").asString()).isEqualTo("Asia/Jakarta");
        assertThat(anonymous().get("/api/offices").json().path("total").asInt()).isEqualTo(1);

        Http admin = as("admin-1", "administrator");
        assertThat(admin.get("/api/office/versions").json().path("total").asInt())
                .isEqualTo(1);
        Answer period = admin.post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"));
        assertThat(period.status()).isEqualTo(201);
        String page = "/api/periods/" + period.id() + "/procedure?lang=";
        assertThat(text(anonymous().get(page + "id"))).contains("Kantor pertama (belum dinamai)");
        assertThat(text(anonymous().get(page + "en"))).contains("First office (not named yet)");

        Answer named = admin.match(unnamed).put("/api/office", """
                {"name":{"id":"Dinas Kominfo Kota Baru","en":"Office of New City"},
                 "shortName":{"id":"Kominfo Baru","en":"Office"},"kind":"DEPARTMENT","region":"Kota Baru",
                 "zone":"Asia/Makassar","address":"Jalan Baru 1","colour":"#122b52"}
                """);
        assertThat(named.status()).isEqualTo(200);
        assertThat(text(anonymous().get(page + "id")))
                .contains("Dinas Kominfo Kota Baru")
                .doesNotContain("belum dinamai");
    }

    private static String text(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }
}
