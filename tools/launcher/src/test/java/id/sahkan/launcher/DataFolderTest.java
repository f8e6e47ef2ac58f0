package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aForeignFolderIsNeitherUsedNorEmptied() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        DataFolder data = DataFolder.at(folder);
        assertThatThrownBy(data::prepare).isInstanceOf(Trouble.class).hasMessageContaining("found: none");
        assertThatThrownBy(data::forget).isInstanceOf(Trouble.class);
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void dataOfAnotherVersionIsLeftAlone() throws IOException {
        DataFolder data = DataFolder.at(folder.resolve("data")).prepare();
        Files.writeString(data.versionFile(), "99");
        assertThatThrownBy(data::prepare).isInstanceOf(Trouble.class).hasMessageContaining("found: 99");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.at(file.resolve("data")).prepare())
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.line()).contains("cannot be written", "--data"));
    }

    @Test
    void secretsStayTheSameAndAreReadableByTheirOwnerOnly() throws IOException {
        DataFolder data = DataFolder.at(folder.resolve("data")).prepare();
        String password = new Secrets(data.secrets()).password("account.pemohon");
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(new Secrets(data.secrets()).password("account.pemohon")).isEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void onlyOneLauncherWorksOnAFolder() {
        DataFolder data = DataFolder.at(folder.resolve("data")).prepare();
        ProcessLedger ledger = new ProcessLedger(data.run());
        try (Tenancy ignored = Tenancy.take(data, ledger)) {
            assertThatThrownBy(() -> Tenancy.take(data, ledger))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(
                            "already runs", "process " + ProcessHandle.current().pid());
        }
        Tenancy.take(data, ledger).close();
    }
}
