package id.sahkan.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.testing.ReleaseData;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.ServiceOnRelease;
import id.sahkan.testing.UpgradeContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// This service begins where the release before there were offices has ended.
@ServiceOnRelease
@Import(ServiceTest.Parts.class)
class UpgradeTest implements UpgradeContract {

    private static final ReleaseData BEFORE = ReleaseData.of(ReleaseData.BEFORE_OFFICES, "verification");

    @Autowired
    MockMvc http;

    @Autowired
    SecondLock lock;

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
        return "case_file";
    }

    @Test
    void everyCaseIsTheFirstOfficesReviewers() throws Exception {
        ReleaseData.Table cases = BEFORE.table("case_file");
        for (int i = 0; i < cases.rows().size(); i++) {
            String id = cases.cells("application_id").get(i);
            // who has a role without a group is of the first office, as before
            for (String reviewer : List.of("reviewer~sub-sari", "first/reviewer~sub-sari")) {
                as(reviewer, get("/api/cases/{id}", id))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.number")
                                .value(cases.cells("application_number").get(i)))
                        .andExpect(
                                jsonPath("$.state").value(cases.cells("phase").get(i)));
            }
            as("kota-lain/reviewer~sub-dewi", get("/api/cases/{id}", id)).andExpect(status().isNotFound());
            as("first/decree-officer~sub-tuti", get("/api/cases/{id}/outcome", id))
                    .andExpect(status().isOk());
        }
        as("first/auditor~sub-audi", get("/api/cases"))
                .andExpect(jsonPath("$.total").value(cases.rows().size()));
        as("kota-lain/auditor~sub-other", get("/api/cases"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void theCalendarIsTheFirstOffices() throws Exception {
        List<String> days = BEFORE.table("holiday").cells("day").stream()
                .filter(day -> String.valueOf(day).startsWith("2026-"))
                .toList();
        assertThat(days).hasSizeGreaterThan(10);
        ResultActions own = as("first/administrator~sub-adi", get("/api/calendar/days?year=2026"))
                .andExpect(status().isOk());
        for (String day : days) {
            own.andExpect(jsonPath("$.items[*].day", hasItem(day)));
        }
        as("kota-lain/administrator~sub-other", get("/api/calendar/days?year=2026"))
                .andExpect(jsonPath("$.items", empty()));
    }

    private ResultActions as(String caller, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer " + caller));
    }
}
