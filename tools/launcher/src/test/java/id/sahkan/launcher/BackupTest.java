package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A real PostgreSQL and files. That the services go on from it is in [SystemJourney].
@Execution(ExecutionMode.CONCURRENT)
class BackupTest {

    @TempDir
    Path folder;

    private DataFolder data;
    private Backup backup;
    private Path binaries;
    private Postgres postgres;
    private ProcessHandle process;

    @BeforeEach
    void start() throws Exception {
        data = DataFolder.at(folder.resolve("data")).prepare();
        backup = Backup.at(folder.resolve("backup of monday"));
        binaries = PostgresBinaries.unpack(folder.resolve("binaries"));
        Ports.choose(data.ports(), 0);
        Files.writeString(data.documents().resolve("first"), "a paper");
        for (String left : List.of("pages", "arriving")) {
            Files.createDirectories(data.documents().resolve(left));
            Files.writeString(data.documents().resolve(left).resolve("0001"), "can be made again");
        }
        launch();
        change("CREATE TABLE kept (word text)");
    }

    @AfterEach
    void stop() {
        Supervisor.end(postgres, process, Duration.ofSeconds(20));
    }

    private void launch() throws IOException {
        Installation installation = Installation.of(data);
        postgres = new Postgres(
                binaries,
                data,
                installation.addresses().port(Port.POSTGRES),
                installation.secrets().secret("db.postgres"));
        process = postgres.launch();
    }

    @Test
    void theInstantBeforeAnAccidentComesBackAndSoDoesTheEnd() throws Exception {
        change("INSERT INTO kept VALUES ('before the backup')");
        BackupCommand.run(Installation.of(data), backup);
        change("INSERT INTO kept VALUES ('after the backup')");
        Files.writeString(data.documents().resolve("second"), "another paper");
        Instant beforeTheAccident = now();
        change("DELETE FROM kept WHERE word = 'before the backup'");
        change("INSERT INTO kept VALUES ('after the accident')");
        BackupCommand.run(Installation.of(data), backup);
        stop();
        Folders.delete(data.documents());

        RestoreCommand.run(binaries, data, backup, Optional.of(beforeTheAccident));
        launch();
        assertThat(words()).containsExactly("before the backup", "after the backup");
        assertThat(data.documents().resolve("first")).hasContent("a paper");
        assertThat(data.documents().resolve("pages")).doesNotExist();
        assertThat(data.documents().resolve("arriving")).doesNotExist();
        assertThat(data.documents().resolve("second")).hasContent("another paper");
        change("INSERT INTO kept VALUES ('it can be written to')");
        assertThatThrownBy(() -> BackupCommand.run(Installation.of(data), backup))
                .as("the old backup ends where another history begins")
                .isInstanceOf(Trouble.class);
        stop();

        RestoreCommand.run(binaries, data, backup, Optional.empty());
        launch();
        assertThat(words()).containsExactly("after the backup", "after the accident");
        assertThat(data.root().resolve("before-restore")).isDirectoryContaining(Files::isDirectory);
    }

    @Test
    void anotherMachineGetsItFromTheBackupAlone() throws Exception {
        change("INSERT INTO kept VALUES ('here')");
        BackupCommand.run(Installation.of(data), backup);
        stop();

        data = DataFolder.at(folder.resolve("another machine"));
        RestoreCommand.run(binaries, data, backup, Optional.empty());
        Ports.choose(data.ports(), 0);
        launch();
        assertThat(words()).containsExactly("here");
    }

    @Test
    void whatCannotBeRestoredIsSaid() throws Exception {
        Instant beforeTheBackup = now();
        BackupCommand.run(Installation.of(data), backup);
        assertThatThrownBy(() -> BackupCommand.run(Installation.of(data), Backup.at(data.root())))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("neither empty nor a whole backup");
        stop();

        assertThatThrownBy(() ->
                        RestoreCommand.run(binaries, data, backup, Optional.of(Instant.parse("2999-01-01T00:00:00Z"))))
                .hasMessage("The backup ends before 2999-01-01T00:00:00Z.");
        assertThatThrownBy(() -> RestoreCommand.run(binaries, data, backup, Optional.of(beforeTheBackup)))
                .hasMessageContaining("after " + beforeTheBackup);
        assertThatThrownBy(() -> RestoreCommand.run(binaries, data, Backup.at(data.root()), Optional.empty()))
                .hasMessageContaining("is no whole backup");
        RestoreCommand.run(binaries, data, backup, Optional.empty());
        launch();
        assertThat(words()).isEmpty();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> words() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = postgres.connect("postgres");
                ResultSet row = connection.createStatement().executeQuery("SELECT word FROM kept")) {
            while (row.next()) {
                words.add(row.getString(1));
            }
        }
        return words;
    }

    private Instant now() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                ResultSet row = connection.createStatement().executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
