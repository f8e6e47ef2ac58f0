package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// Every operation of the description × every role × whose application it is.
@ServiceTest
@Import(CaseWorld.class)
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("verification")
            .with(
                    AccessMatrix.Operation.outside("DELETE", "/api/cases/{id}", "reviewer"),
                    AccessMatrix.Operation.outside("GET", "/internal/cases/{id}/outcome", "service"));

    /// Of the first calendar.
    private static final String HOLIDAY = "2026-12-25";

    @Test
    void everyEndpoint(
            @Autowired MockMvc http,
            @Autowired CaseWorld world,
            @Autowired DueWork<?> checks,
            @Autowired FakeApplicantService applicants)
            throws Exception {
        applicants.down = false;
        UUID id = UUID.randomUUID();
        UUID period = UUID.randomUUID();
        world.submitted(Dossiers.as(Dossiers.online(), id, "PKU-0007", 1, Dossiers.RECEIVED, period), "owner");
        applicants.hasRanking(period, """
                {"office":"first","title":"T","closed":true,"quota":1,"criteria":[],"received":1}""");
        checks.runDue();
        calendarChange(http);

        AccessMatrix.Answers answers = MATRIX.ask(AccessMatrix.through(
                http,
                "owner",
                Map.of(
                        "id",
                        id.toString(),
                        "period",
                        period.toString(),
                        "requirementCode",
                        "NIB",
                        "page",
                        "1",
                        "recordId",
                        "1",
                        "day",
                        HOLIDAY),
                Map.of("POST /api/cases/{id}/objection", "{\"text\":\"Keliru\"}")));
        assertThat(MATRIX.differences(answers)).isEmpty();
        assertThat(MATRIX.unnoticed(answers))
                .as("descriptions with one cell changed")
                .isEmpty();
    }

    /// So that the list of changes has something to show.
    private static void calendarChange(MockMvc http) throws Exception {
        http.perform(put("/api/calendar/days/" + HOLIDAY)
                        .header("Authorization", "Bearer administrator~sub-matrix~Rina")
                        .header("If-Match", "\"1\"")
                        .contentType("application/json")
                        .content("{\"kind\":\"NATIONAL_HOLIDAY\",\"name\":\"Hari Natal\"}"))
                .andExpect(status().isOk());
    }
}
