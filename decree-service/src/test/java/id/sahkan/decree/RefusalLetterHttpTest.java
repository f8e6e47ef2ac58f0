package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.decree.document.Papers;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.testing.ServiceOnPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Who gets the letter about a refusal, with a verification service beside it that answers as a test says.
@ServiceOnPostgres
class RefusalLetterHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final FakeVerificationService CASES = new FakeVerificationService();
    private static final UUID REFUSED = new UUID(0, 1);
    private static final String OWNER = "applicant-7";

    @TempDir
    static Path folder;

    @Autowired
    MockMvc http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), Instant.now());
        Surroundings.of(registry, folder, APPLICANTS);
        registry.add("SAHKAN_VERIFICATION_URL", CASES::url);
    }

    @BeforeEach
    void reachable() {
        APPLICANTS.away.set(false);
        CASES.away.set(false);
    }

    @Test
    void theApplicantIsToldWhyAndHowToObject() throws Exception {
        var answer = http.perform(as(OWNER, "applicant", letter(REFUSED)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"penolakan-PM-2027-0042.pdf\""))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse();
        byte[] pdf = answer.getContentAsByteArray();
        Papers.assertArchivableAndAccessible(pdf);
        assertThat(Papers.text(pdf))
                .contains(
                        "PM-2027/0042", "Kabar Ditolak", "PT Kabar Contoh", "000.1/9001/DISKOMINFO/2026", "Media 2027")
                .contains("ditolak pada 25 November 2026", "28 Desember 2026", "/permohonan/" + REFUSED)
                .doesNotContain(OWNER);
        assertThat(Papers.cells(pdf))
                .contains("Nomor Induk Berusaha", "Tidak sah atau tidak berlaku", "Tidak memenuhi ketentuan")
                .contains("NIB tercatat atas nama perusahaan lain.");
        assertThat(CASES.tokens).contains("Bearer t");
        for (String role : List.of("reviewer", "decree-officer", "signatory", "auditor", "administrator")) {
            assertThat(http.perform(as("staff", role, letter(REFUSED)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray())
                    .isEqualTo(pdf);
        }
    }

    @Test
    void nobodyElseLearnsOfIt() throws Exception {
        for (String role : List.of("applicant", "operator")) {
            for (UUID id : List.of(REFUSED, FakeVerificationService.UNDER_REVIEW, FakeVerificationService.UNKNOWN)) {
                http.perform(as("stranger", role, letter(id)))
                        .andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.code").value("not-found"));
            }
        }
        http.perform(letter(REFUSED)).andExpect(status().isUnauthorized());
        http.perform(as("x", "auditor", get("/api/letters/x/refusal.pdf"))).andExpect(status().is4xxClientError());
    }

    @Test
    void whoIsNotRefusedHasNoLetter() throws Exception {
        http.perform(as(OWNER, "applicant", letter(FakeVerificationService.UNDER_REVIEW)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-refused"))
                .andExpect(jsonPath("$.detail", containsString("belum diputus")));
        http.perform(as(OWNER, "applicant", letter(FakeVerificationService.UNDER_REVIEW))
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail", containsString("was not refused")));
    }

    @Test
    void whoCannotBeAskedIsAskedLater() throws Exception {
        CASES.away.set(true);
        http.perform(as(OWNER, "applicant", letter(REFUSED)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("temporarily-unavailable"));
        CASES.away.set(false);
        APPLICANTS.away.set(true);
        http.perform(as(OWNER, "applicant", letter(REFUSED)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("temporarily-unavailable"));
    }

    private static MockHttpServletRequestBuilder letter(UUID application) {
        return get("/api/letters/" + application + "/refusal.pdf");
    }

    private static MockHttpServletRequestBuilder as(
            String subject, String role, MockHttpServletRequestBuilder request) {
        return request.with(jwt().jwt(token ->
                        token.subject(subject).claim("offices", List.of()).claim("preferred_username", subject))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }
}
