package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On as few columns as the questions of a decree's annex read; on whole tables the journeys ask them.
class StateQuestionsTest {

    private static final String TABLES = """
            CREATE TABLE decree (id uuid, number text, phase text, revoked_by uuid, public_code text, pdf_sha256 text,
                decreed_on date, valid_until date, signer_id text);
            CREATE TABLE decree_entry (decree_id uuid, annex_number int, application_id uuid, application_number text,
                outlet_id uuid, outlet_name text, company_name text, tier int, effect text, reason text,
                standing boolean, lapsed_by uuid);
            CREATE TABLE candidate (application_id uuid, application_number text, outlet_id uuid, outlet_name text,
                company_name text, tier int);
            CREATE TABLE journal (position bigserial, aggregate_id uuid, version bigint, type text, payload jsonb);
            """;

    private static final String NAMED = "00000000-0000-4000-8000-00000000000a";
    private static final String ENDING = "00000000-0000-4000-8000-00000000000b";
    private static final String APPLICATION = "00000000-0000-4000-8000-00000000000c";

    /// Recommended and named in tier 2, and then ended.
    private static final String ROWS = """
            INSERT INTO decree (id, number, phase) VALUES ('%1$s', '1', 'ISSUED'), ('%2$s', '2', 'ISSUED');
            INSERT INTO candidate VALUES ('%3$s', 'PKU-1', '%3$s', 'Kabar', 'PT Kabar', 2);
            INSERT INTO decree_entry VALUES
                ('%1$s', 1, '%3$s', 'PKU-1', '%3$s', 'Kabar', 'PT Kabar', 2, 'NAMED', NULL, false, '%2$s'),
                ('%2$s', 1, '%3$s', 'PKU-1', '%3$s', 'Kabar', 'PT Kabar', 2, 'REVOKED', 'CLOSED', false, NULL);
            INSERT INTO journal (aggregate_id, version, type, payload) VALUES
                ('%3$s', 1, 'id.sahkan.decree.application-named', '{"decreeId":"%1$s","annexNumber":1,"tier":2}'),
                ('%3$s', 2, 'id.sahkan.decree.application-revoked',
                    '{"decreeId":"%2$s","annexNumber":1,"reason":"CLOSED"}')
            """.formatted(NAMED, ENDING, APPLICATION);

    @TempDir
    Path folder;

    @Test
    void theTierOfARowThatEndsAnotherIsTheOneThatWasSaidLast() throws Exception {
        DataFolder data = DataFolder.at(folder.resolve("data")).prepare();
        Secrets secrets = new Secrets(data.secrets());
        int port = Ports.choose(data.ports(), 0).of(Port.POSTGRES);
        Postgres postgres = new Postgres(
                PostgresBinaries.unpack(folder.resolve("binaries")), data, port, secrets.secret("db.postgres"));
        ProcessHandle running = postgres.launch();
        try {
            new Databases(postgres, secrets, new OneShots()).create();
            try (Connection database = postgres.connect("postgres");
                    Statement statement = database.createStatement()) {
                statement.execute(TABLES);
                statement.execute(ROWS);
                assertThat(annexes(statement)).isEmpty();

                statement.execute("UPDATE decree_entry SET tier = 3 WHERE effect = 'REVOKED'");
                assertThat(annexes(statement)).containsExactly(ENDING + " annex 1: it is not what the journal says");
            }
        } finally {
            Supervisor.end(postgres, running, Duration.ofSeconds(20));
        }
    }

    private static List<String> annexes(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String question : StateQuestions.of("decree")) {
            try (ResultSet rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        found.removeIf(line -> !line.contains("annex") || line.contains("still holds"));
        return found;
    }
}
