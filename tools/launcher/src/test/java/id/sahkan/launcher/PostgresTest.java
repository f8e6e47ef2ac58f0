package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path folder;

    @Test
    void itIsDurableKeepsItsDataAndAnswersOnlyToItsRoles() throws Exception {
        DataFolder data = DataFolder.at(folder.resolve("data")).prepare();
        Secrets secrets = new Secrets(data.secrets());
        int port = Ports.choose(data.ports(), 0).of(Port.POSTGRES);
        Path binaries = PostgresBinaries.unpack(folder.resolve("binaries"));
        Postgres postgres = new Postgres(binaries, data, port, secrets.secret("db.postgres"));
        Databases databases = new Databases(postgres, secrets, new OneShots());

        ProcessHandle first = postgres.launch();
        try {
            databases.create();
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(one(postgres.connect("postgres"), "SHOW " + setting)).isEqualTo("on");
            }
            try (Connection owner = as(postgres, databases, "applicant", "applicant_owner")) {
                owner.createStatement().execute("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('ya')");
            }
            assertThatThrownBy(() -> as(postgres, databases, "decree", "applicant_owner"))
                    .isInstanceOf(SQLException.class);
            try (Connection app = as(postgres, databases, "applicant", "applicant_app")) {
                assertThatThrownBy(() -> app.createStatement().execute("CREATE TABLE mine (word text)"))
                        .hasMessageContaining("permission denied");
            }
            assertThat(Postgres.postmaster(data.postgres())).contains(first);
        } finally {
            Supervisor.end(postgres, first, Duration.ofSeconds(20));
        }
        assertThat(first.isAlive()).isFalse();

        ProcessHandle second = postgres.launch();
        try {
            databases.create();
            assertThat(one(as(postgres, databases, "applicant", "applicant_owner"), "SELECT word FROM kept"))
                    .isEqualTo("ya");
        } finally {
            Supervisor.end(postgres, second, Duration.ofSeconds(20));
        }
    }

    private static Connection as(Postgres postgres, Databases databases, String database, String role)
            throws SQLException {
        return DriverManager.getConnection(postgres.url(database), role, databases.password(role));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (connection;
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
