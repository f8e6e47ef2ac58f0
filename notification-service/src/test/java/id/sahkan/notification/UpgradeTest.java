package id.sahkan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.testing.ReleaseData;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.ServiceOnRelease;
import id.sahkan.testing.TestToken;
import id.sahkan.testing.UpgradeContract;
import java.util.Collections;
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

    private static final ReleaseData BEFORE = ReleaseData.of(ReleaseData.BEFORE_OFFICES, "notification");

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
        return "application";
    }

    @Test
    void everyLetterIsItsReadersAndToldToTheFirstOfficesAuditor() throws Exception {
        ReleaseData.Table notices = BEFORE.table("notice");
        int decreed = notices.cells("kind").indexOf("DECREED");
        assertThat(decreed).isNotNegative();
        ReleaseData.Table applications = BEFORE.table("application");
        String applicant = applications
                .cells("applicant_id")
                .get(applications
                        .cells("application_id")
                        .indexOf(notices.cells("application_id").get(decreed)));
        as(TestToken.of(applicant, "applicant"), get("/api/notices"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].kind", hasItem("DECREED")));
        int letters = Collections.frequency(notices.cells("channel"), "EMAIL");
        for (String caller : new String[] {"auditor~sub-audi", "first/auditor~sub-audi"}) {
            as(caller, get("/api/notices/deliveries"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(letters));
        }
        as("kota-lain/auditor~sub-other", get("/api/notices/deliveries"))
                .andExpect(jsonPath("$.total").value(0));
    }

    private ResultActions as(String caller, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer " + caller));
    }
}
