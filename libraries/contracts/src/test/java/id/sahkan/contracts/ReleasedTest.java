package id.sahkan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedTest {

    private static final String SCHEMA = "src/main/resources/schemas/id.sahkan.decree.decree-issued.v1.json";
    private static final String GOLDEN = "src/test/resources/golden/id.sahkan.decree.decree-issued.v1.json";

    @TempDir
    Path copy;

    @BeforeAll
    static void addNewVersions() throws IOException {
        if (Released.UPDATE) {
            Released.HERE.addNewVersions();
        }
    }

    @Test
    void whatWasReleasedIsAsItWas() throws IOException {
        assertThat(Released.HERE.changes()).isEmpty();
    }

    @Test
    void aChangedSchemaIsSeen() throws IOException {
        copyAll();
        Files.writeString(
                copy.resolve(SCHEMA), Files.readString(copy.resolve(SCHEMA)).replace("entryCount", "entries"));

        assertThat(new Released(copy).changes())
                .containsExactly(SCHEMA + " was released and has changed: put it back, and add a version");
    }

    @Test
    void aRemovedSampleIsSeen() throws IOException {
        copyAll();
        Files.delete(copy.resolve(GOLDEN));

        assertThat(new Released(copy).changes()).containsExactly(GOLDEN + " was released and is gone");
    }

    @Test
    void aFileThatNobodyListedIsSeen() throws IOException {
        copyAll();
        Files.copy(copy.resolve(SCHEMA), copy.resolve(SCHEMA.replace("v1", "v2")));

        assertThat(new Released(copy).changes()).singleElement().asString().endsWith("with -Dupdate.docs=true");
    }

    @Test
    void addingAVersionLeavesWhatWasListed() throws IOException {
        copyAll();
        Files.writeString(copy.resolve(SCHEMA), "{}");

        new Released(copy).addNewVersions();

        assertThat(new Released(copy).changes()).singleElement().asString().startsWith(SCHEMA + " was released");
    }

    private void copyAll() throws IOException {
        for (String place :
                new String[] {"released.sha256", "src/main/resources/schemas", "src/test/resources/golden"}) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(file);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
