package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.messaging.DueWork;
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
            .with(AccessMatrix.Operation.outside("DELETE", "/api/cases/{id}", "reviewer"));

    @Test
    void everyEndpoint(
            @Autowired MockMvc http,
            @Autowired CaseWorld world,
            @Autowired DueWork<?> checks,
            @Autowired FakeApplicantService applicants)
            throws Exception {
        applicants.down = false;
        UUID id = UUID.randomUUID();
        world.submitted(
                Dossiers.as(Dossiers.online(), id, "PKU-0007", 1, Dossiers.RECEIVED, UUID.randomUUID()), "owner");
        checks.runDue();

        AccessMatrix.Answers answers = MATRIX.ask(AccessMatrix.through(
                http, "owner", Map.of("id", id.toString(), "requirementCode", "NIB", "page", "1", "recordId", "1")));
        assertThat(MATRIX.differences(answers)).isEmpty();
        assertThat(MATRIX.unnoticed(answers))
                .as("descriptions with one cell changed")
                .isEmpty();
    }
}
