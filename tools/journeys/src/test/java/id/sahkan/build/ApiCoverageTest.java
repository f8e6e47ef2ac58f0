package id.sahkan.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiCoverageTest {

    private static final Instant BEGUN = Instant.parse("2026-11-28T09:00:00Z");
    private static final String RAN = "<testsuite><properties><property name=\"user.dir\" value=\"/x\"/></properties>"
            + "<testcase classname=\"a.A\" name=\"runs\"/></testsuite>";

    @TempDir
    Path root;

    @BeforeEach
    void twoModules() throws Exception {
        for (String module : new String[] {"one-service", "gateway"}) {
            write(module + "/pom.xml", BEGUN, "");
            write(module + "/target/surefire-reports/TEST-a.A.xml", BEGUN, RAN);
            write(module + "/target/api-sightings/1.txt", BEGUN, """
                    described operation GET /api/things
                    described operation PUT /api/things
                    described code thing-broken
                    described code not-found
                    code not-found
                    operation GET /api/things
                    """);
        }
    }

    @Test
    void whatNoTestWasAnsweredIsNamed() throws Exception {
        write("gateway/target/api-sightings/2.txt", BEGUN.minusSeconds(1), "code thing-broken\n");
        assertThat(ApiCoverage.missing(root, BEGUN)).containsExactly("code thing-broken", "operation PUT /api/things");
    }

    @Test
    void whatAnyModuleWasAnsweredIsNotMissing() throws Exception {
        write("gateway/target/api-sightings/2.txt", BEGUN, "code thing-broken\noperation PUT /api/things\n");
        assertThat(ApiCoverage.missing(root, BEGUN)).isEmpty();
    }

    @Test
    void ofSomeTestsAloneNothingIsSaid() throws Exception {
        write("gateway/target/surefire-reports/TEST-a.A.xml", BEGUN, RAN.replace("\"user.dir\"", "\"test\""));
        assertThat(ApiCoverage.missing(root, BEGUN)).isEmpty();
        write("gateway/target/surefire-reports/TEST-a.A.xml", BEGUN.minusSeconds(60), RAN);
        assertThat(ApiCoverage.missing(root, BEGUN)).isEmpty();
    }

    private void write(String place, Instant written, String text) throws Exception {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
