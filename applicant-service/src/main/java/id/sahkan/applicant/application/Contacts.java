package id.sahkan.applicant.application;

import id.sahkan.applicant.sql.Instants;
import id.sahkan.http.Caller;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how to reach an applicant as fresh as their last command.
@Repository
class Contacts {

    private static final String REFRESH = """
            INSERT INTO applicant_contact (subject, name, email, language, changed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET name = excluded.name, email = excluded.email,
                language = excluded.language, changed_at = excluded.changed_at
            """;

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refresh(Caller caller, Instant at) {
        jdbc.sql(REFRESH)
                .param(caller.subject())
                .param(caller.name())
                .param(caller.email())
                .param(caller.language())
                .param(Instants.column(at))
                .update();
    }
}
