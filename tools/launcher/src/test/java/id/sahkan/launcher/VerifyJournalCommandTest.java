package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who cannot look says so, and says nothing about a change. What it finds, the journeys show.
class VerifyJournalCommandTest {

    @TempDir
    Path folder;

    private final List<String> words = new ArrayList<>();

    @Test
    void aDatabaseThatIsDownIsNoChange() {
        DataFolder data = DataFolder.at(folder).prepare();
        Ports.choose(data.ports(), 0);

        assertThat(VerifyJournalCommand.run(Installation.of(data), words::add))
                .isEqualTo(VerifyJournalCommand.NOT_LOOKED);
        assertThat(words)
                .singleElement()
                .asString()
                .contains("cannot be read", "./sahkan status")
                .doesNotContain("changed");
    }

    @Test
    void whatDoesNotRunIsNoChangeEither() {
        assertThat(VerifyJournalCommand.run(DataFolder.at(folder).prepare())).isEqualTo(Installation.NOT_RUNNING);
    }
}
