package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.sahkan.applicant.document.worker.offender.KnowingWorker;
import id.sahkan.applicant.offender.ClockReader;
import id.sahkan.applicant.offender.FileOpener;
import id.sahkan.applicant.offender.ImpureDecider;
import id.sahkan.applicant.offender.NeighbourImporter;
import id.sahkan.applicant.offender.OwnLoop;
import id.sahkan.applicant.offender.OwnTransaction;
import id.sahkan.applicant.offender.RoomImporter;
import id.sahkan.bench.offender.here.Here;
import id.sahkan.bench.offender.there.There;
import id.sahkan.contracts.offender.SqlContract;
import id.sahkan.http.offender.KnowingAnswer;
import id.sahkan.messaging.TenthType;
import id.sahkan.messaging.offender.BinderUser;
import id.sahkan.messaging.offender.TokenAsker;
import id.sahkan.verification.rule.offender.AskingRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    static Stream<String> modules() {
        return Rules.ARROWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleImportsOnlyWhatItsArrowsAllow(String module) {
        Rules.arrow(module).check(Product.CLASSES);
    }

    @Test
    void whatDecidesIsPure() {
        Rules.theCoreIsPure().check(Product.CLASSES);
    }

    @Test
    void contractsArePlainJava() {
        Rules.contractsArePlainJava().check(Product.CLASSES);
    }

    @Test
    void answeringKnowsNoTable() {
        Rules.answeringKnowsNoTable().check(Product.CLASSES);
    }

    @Test
    void othersKnowTheFaceOfMessagingAlone() {
        Rules.othersKnowTheFaceOfMessagingAlone().check(Product.CLASSES);
    }

    @Test
    void toolsKnowTwoRoomsOfMessaging() {
        Rules.toolsKnowTwoRoomsOfMessaging().check(Product.CLASSES);
    }

    @Test
    void messagingShowsItsFaceAlone() {
        assertThat(Rules.FACE_OF_MESSAGING).hasSizeLessThanOrEqualTo(9);
        Rules.messagingShowsItsFaceAlone().check(Product.CLASSES);
    }

    @Test
    void whenMessagingShowsAnotherTypeItFails() {
        assertThat(violations(Rules.messagingShowsItsFaceAlone(), TenthType.class))
                .hasSize(1);
    }

    @Test
    void oneRoomKnowsSpringCloudStream() {
        Rules.oneRoomKnowsSpringCloudStream().check(Product.CLASSES);
    }

    @Test
    void theWorkerAloneOpensStrangersFiles() {
        Rules.theWorkerAloneOpensStrangersFiles().check(Product.CLASSES);
    }

    @Test
    void theWorkerIsPlainJava() {
        Rules.theWorkerIsPlainJava().check(Product.CLASSES);
    }

    @Test
    void nobodyReadsTheSystemsClock() {
        Rules.oneClock().check(Product.CLASSES);
    }

    @Test
    void servicesHaveNoLoopsOfTheirOwn() {
        Rules.servicesHaveNoLoopsOfTheirOwn().check(Product.CLASSES);
    }

    @Test
    void whoHasThreadsOfItsOwnIsThere() {
        assertThat(Rules.OWN_THREADS.keySet())
                .allSatisfy(name -> assertThat(Product.CLASSES.contain("id.sahkan." + name))
                        .as(name)
                        .isTrue());
    }

    @Test
    void whenAServiceLoopsByItselfItFails() {
        assertThat(violations(Rules.servicesHaveNoLoopsOfTheirOwn(), OwnLoop.class))
                .anyMatch(line -> line.contains("ofPlatform"))
                .anyMatch(line -> line.contains("sleep"))
                .anyMatch(line -> line.contains("newSingleThreadScheduledExecutor"));
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
    void whenACheckOfADossierAsksOthersOrReachesATableItFails() {
        assertThat(violations(Rules.theCoreIsPure(), AskingRule.class, AskingRule.Register.class))
                .anyMatch(line -> line.contains("java.net.http"))
                .anyMatch(line -> line.contains("java.sql"));
    }

    @Test
    void whenHttpKnowsAnEventOrATableItFails() {
        assertThat(violations(Rules.arrow("http"), KnowingAnswer.class)).isNotEmpty();
        assertThat(violations(Rules.answeringKnowsNoTable(), KnowingAnswer.class))
                .isNotEmpty();
    }

    @Test
    void whenTheServiceOpensAStrangersFileItFails() {
        assertThat(violations(Rules.theWorkerAloneOpensStrangersFiles(), FileOpener.class))
                .isNotEmpty();
    }

    @Test
    void whenTheWorkerKnowsTheServiceOrSpringItFails() {
        assertThat(violations(Rules.theWorkerIsPlainJava(), KnowingWorker.class))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whenAContractKnowsSqlItFails() {
        assertThat(violations(Rules.contractsArePlainJava(), SqlContract.class)).isNotEmpty();
    }

    @Test
    void whenSomebodyReadsTheSystemsClockItFails() {
        assertThat(violations(Rules.oneClock(), ClockReader.class)).hasSize(1);
    }

    @Test
    void aTransactionBeginsInOneWay() {
        Rules.oneWayToBeginATransaction().check(Product.CLASSES);
        Rules.anAnnotationBeginsNoTransaction().check(Product.CLASSES);
    }

    @Test
    void whenATransactionBeginsInAnotherWayItFails() {
        assertThat(violations(Rules.oneWayToBeginATransaction(), OwnTransaction.class))
                .isNotEmpty();
        assertThat(violations(Rules.anAnnotationBeginsNoTransaction(), OwnTransaction.class))
                .hasSize(1)
                .first()
                .asString()
                .contains("begins()");
    }

    @Test
    void servicesShowWhoTheyAreInOneWay() {
        Rules.oneServiceAccountClient().check(Product.CLASSES);
    }

    @Test
    void whenSomebodyMakesAnotherClientOfAServiceAccountItFails() {
        assertThat(violations(Rules.oneServiceAccountClient(), TokenAsker.class))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"background", "contracts", "database", "telemetry", "http", "messaging", "sample", "bench"})
    void roomsAreBuiltInOneDirection(String module) {
        Rules.noCircleOfRooms(module).check(Product.CLASSES);
    }

    @Test
    void whenTwoRoomsKnowEachOtherItFails() {
        assertThat(violations(Rules.noCircleOfRooms("bench"), Here.class, There.class))
                .isNotEmpty();
    }

    private static List<String> violations(com.tngtech.archunit.lang.ArchRule rule, Class<?>... offenders) {
        return rule.evaluate(new ClassFileImporter().importClasses(offenders))
                .getFailureReport()
                .getDetails();
    }
}
