package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.testing.ReleaseData;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.ServiceOnRelease;
import id.sahkan.testing.TestToken;
import id.sahkan.testing.UpgradeContract;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// This service begins where the release before there were offices has ended.
@ServiceOnRelease
@Import(ApplicantServiceTest.Parts.class)
class UpgradeTest implements UpgradeContract {

    private static final ReleaseData BEFORE = ReleaseData.of(ReleaseData.BEFORE_OFFICES, "applicant");

    @Autowired
    MockMvc http;

    @Autowired
    SecondLock lock;

    @Value("${SAHKAN_DOCUMENTS_DIR}")
    Path documents;

    @Override
    public SecondLock secondLock() {
        return lock;
    }

    @Override
    public ReleaseData before() {
        return BEFORE;
    }

    @Override
    public String ofAnOffice() {
        return "application_period";
    }

    @Test
    void everyApplicationIsItsApplicantsAsItWas() throws Exception {
        ReleaseData.Table applications = BEFORE.table("application");
        for (int i = 0; i < applications.rows().size(); i++) {
            String id = applications.cells("id").get(i);
            String owner = TestToken.of(applications.cells("owner").get(i), "applicant");
            String number = applications.cells("decree_number").get(i);
            as(owner, get("/api/applications/{id}", id))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.number")
                            .value(applications.cells("number").get(i)))
                    .andExpect(jsonPath("$.version")
                            .value(Integer.parseInt(
                                    applications.cells("version").get(i))))
                    .andExpect(
                            number == null
                                    ? jsonPath("$.decree").value(nullValue())
                                    : jsonPath("$.decree.number").value(number));
            as(owner, get("/api/applications/{id}/timeline", id))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items", not(empty())));
            for (String other : List.of(TestToken.of("sub-stranger", "applicant"), "kota-lain/reviewer~sub-other")) {
                as(other, get("/api/applications/{id}", id)).andExpect(status().isNotFound());
            }
        }
        assertThat(applications.cells("decree_number")).anyMatch(number -> number != null);
    }

    /// Papers lie beside the database; one of them was kept for this.
    @Test
    void aPaperOfThenIsHandedOutToItsApplicantAlone() throws Exception {
        ReleaseData.Table papers = BEFORE.table("application_document");
        int kept = 0;
        while (!ReleaseData.has(
                BEFORE.release(), "documents/" + papers.cells("sha256").get(kept))) {
            kept++;
        }
        String digest = String.valueOf(papers.cells("sha256").get(kept));
        byte[] paper;
        try (InputStream file = ReleaseData.file(BEFORE.release(), "documents/" + digest)) {
            paper = file.readAllBytes();
        }
        Files.write(
                Files.createDirectories(documents.resolve(digest.substring(0, 2)))
                        .resolve(digest),
                paper);
        String application = String.valueOf(papers.cells("application_id").get(kept));
        String address = "/api/applications/" + application + "/documents/"
                + papers.cells("requirement_code").get(kept) + "/content";
        ReleaseData.Table applications = BEFORE.table("application");
        String owner = applications.cells("owner").get(applications.cells("id").indexOf(application));
        as(TestToken.of(owner, "applicant"), get(address))
                .andExpect(status().isOk())
                .andExpect(content().bytes(paper));
        as(TestToken.of("sub-stranger", "applicant"), get(address)).andExpect(status().isNotFound());
    }

    @Test
    void everyPeriodIsTheFirstOfficesAndAsksWhatItAsked() throws Exception {
        ReleaseData.Table periods = BEFORE.table("application_period");
        assertThat(periods.rows()).isNotEmpty();
        for (String id : periods.cells("id")) {
            List<String> codes = lock.owner()
                    .sql("SELECT item ->> 'code' FROM application_period,"
                            + " jsonb_array_elements(requirements::jsonb) WITH ORDINALITY AS t (item, place)"
                            + " WHERE id = ?::uuid ORDER BY place")
                    .param(id)
                    .query(String.class)
                    .list();
            as("first/administrator~sub-adi", get("/api/periods/{id}", id))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.office").value("first"))
                    .andExpect(jsonPath("$.requirements[*].code", contains(codes.toArray())))
                    .andExpect(jsonPath("$.requirements[*].kind", hasSize(codes.size())))
                    .andExpect(jsonPath("$.requirements[?(@.code == 'NIB')].kind", contains("NIB")));
            as("auditor~sub-audi", get("/api/periods/{id}/figures", id)).andExpect(status().isOk());
            as("kota-lain/auditor~sub-other", get("/api/periods/{id}/figures", id))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void theOfficeIsOneAndTakesItsNextPeriodFromTheCatalogue() throws Exception {
        http.perform(get("/api/offices"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key", contains("first")));
        as("first/administrator~sub-adi", get("/api/requirement-sets"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    /// What is done next stands behind what was done.
    @Test
    void anApplicationOfThenGoesOn() throws Exception {
        ReleaseData.Table applications = BEFORE.table("application");
        int open = applications.cells("phase").indexOf("DRAFT");
        String id = applications.cells("id").get(open);
        as(
                        TestToken.of(applications.cells("owner").get(open), "applicant"),
                        post("/api/applications/{id}/withdrawal", id)
                                .header(
                                        "If-Match",
                                        "\"" + applications.cells("version").get(open) + "\""))
                .andExpect(status().isOk());
        assertThat(lock.owner()
                        .sql("SELECT count(*) FROM journal_break")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ResultActions as(String caller, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer " + caller));
    }
}
