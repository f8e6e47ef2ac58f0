package id.sahkan.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTotalsTest {

    private static final Instant BEGUN = Instant.parse("2026-11-28T09:00:00Z");

    @TempDir
    Path root;

    @Test
    void whatWasSkippedIsListedOnceUnderItsReason() throws Exception {
        report("one/target/surefire-reports/TEST-a.A.xml", BEGUN, """
                <testsuite><properties><property name="java.runtime.version" value="25.0.1+8"/></properties>
                <testcase classname="a.A" name="runs"/>
                <testcase classname="a.A" name="needsX"><skipped message="no X here"/></testcase>
                <testcase classname="a.A" name="fails"><failure message="why">trace</failure></testcase></testsuite>
                """);
        report("two/target/failsafe-reports/TEST-b.B.xml", BEGUN.plusSeconds(60), """
                <testsuite><testcase classname="b.B" name="needsX too"><skipped message="no X here"/></testcase></testsuite>
                """);
        report("two/target/failsafe-reports/TEST-b.Old.xml", BEGUN.minusSeconds(1), """
                <testsuite><testcase classname="b.Old" name="of an earlier build"/></testsuite>
                """);

        var totals = new TestTotals();
        for (Path report : TestTotals.reports(root, BEGUN)) {
            totals.read(report);
        }

        assertThat(totals.lines("17.0.15"))
                .containsExactly(
                        "",
                        "Maven ran on Java 17.0.15, the tests on 25.0.1+8.",
                        "4 tests: 1 passed, 1 failed, 2 skipped:",
                        "  no X here",
                        "    A.needsX",
                        "    B.needsX too");
    }

    private void report(String place, Instant written, String text) throws Exception {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
