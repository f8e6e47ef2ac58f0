package id.sahkan.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.sahkan.applicant.offender.ClockReader;
import id.sahkan.applicant.offender.ImpureDecider;
import id.sahkan.applicant.offender.NeighbourImporter;
import id.sahkan.applicant.offender.RoomImporter;
import id.sahkan.contracts.offender.SqlContract;
import id.sahkan.http.offender.MannersWithKnowledge;
import id.sahkan.messaging.offender.BinderUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final Map<String, String> FOLDERS = Map.ofEntries(
            entry("contracts", "libraries/contracts"),
            entry("messaging", "libraries/messaging"),
            entry("telemetry", "libraries/telemetry"),
            entry("http", "libraries/http"),
            entry("applicant", "applicant-service"),
            entry("verification", "verification-service"),
            entry("decree", "decree-service"),
            entry("notification", "notification-service"),
            entry("gateway", "gateway"),
            entry("sample", "tools/sample"),
            entry("bench", "tools/bench"),
            entry("launcher", "tools/launcher"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(
                    FOLDERS.values().stream().map(ArchitectureTest::compiled).toList());

    static Stream<String> modules() {
        return Rules.ARROWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleImportsOnlyWhatItsArrowsAllow(String module) {
        Rules.arrow(module).check(PRODUCT);
    }

    @Test
    void whatDecidesIsPure() {
        Rules.theCoreIsPure().check(PRODUCT);
    }

    @Test
    void contractsArePlainJava() {
        Rules.contractsArePlainJava().check(PRODUCT);
    }

    @Test
    void mannersKnowNoTable() {
        Rules.mannersKnowNoTable().check(PRODUCT);
    }

    @Test
    void othersKnowTheFaceOfMessagingAlone() {
        Rules.othersKnowTheFaceOfMessagingAlone().check(PRODUCT);
    }

    @Test
    void oneRoomKnowsSpringCloudStream() {
        Rules.oneRoomKnowsSpringCloudStream().check(PRODUCT);
    }

    @Test
    void nobodyReadsTheSystemsClock() {
        Rules.oneClock().check(PRODUCT);
    }

    @Test
    void whenAServiceImportsItsNeighbourTheArrowFails() {
        assertThat(violations(Rules.arrow("applicant"), NeighbourImporter.class))
                .hasSize(1);
    }

    @Test
    void whenAServiceImportsARoomOfMessagingItFails() {
        assertThat(violations(Rules.othersKnowTheFaceOfMessagingAlone(), RoomImporter.class))
                .hasSize(1);
    }

    @Test
    void whenAnotherRoomKnowsSpringCloudStreamItFails() {
        assertThat(violations(Rules.oneRoomKnowsSpringCloudStream(), BinderUser.class))
                .isNotEmpty();
    }

    @Test
    void whenADeciderReachesSqlThroughAnotherClassItFails() {
        assertThat(violations(Rules.theCoreIsPure(), ImpureDecider.class, ImpureDecider.Helper.class))
                .isNotEmpty();
    }

    @Test
    void whenMannersKnowAnEventOrATableTheyFail() {
        assertThat(violations(Rules.arrow("http"), MannersWithKnowledge.class)).isNotEmpty();
        assertThat(violations(Rules.mannersKnowNoTable(), MannersWithKnowledge.class))
                .isNotEmpty();
    }

    @Test
    void whenAContractKnowsSqlItFails() {
        assertThat(violations(Rules.contractsArePlainJava(), SqlContract.class)).isNotEmpty();
    }

    @Test
    void whenSomebodyReadsTheSystemsClockItFails() {
        assertThat(violations(Rules.oneClock(), ClockReader.class)).hasSize(1);
    }

    private static List<String> violations(com.tngtech.archunit.lang.ArchRule rule, Class<?>... offenders) {
        return rule.evaluate(new ClassFileImporter().importClasses(offenders))
                .getFailureReport()
                .getDetails();
    }

    private static Path compiled(String folder) {
        Path classes = Path.of("../..", folder, "target", "classes");
        assertThat(Files.isDirectory(classes)).as("%s is compiled", folder).isTrue();
        return classes;
    }
}
