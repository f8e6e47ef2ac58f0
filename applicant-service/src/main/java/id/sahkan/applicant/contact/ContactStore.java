package id.sahkan.applicant.contact;

import id.sahkan.database.Instants;
import id.sahkan.http.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how to reach an applicant as fresh as their last command.
@Repository
public class ContactStore {

    private static final String REFRESH = """
            INSERT INTO applicant_contact (subject, name, email, language, changed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET name = excluded.name, email = excluded.email,
                language = excluded.language, changed_at = excluded.changed_at
            WHERE (applicant_contact.name, applicant_contact.email, applicant_contact.language)
                IS DISTINCT FROM (excluded.name, excluded.email, excluded.language)
            """;

    private static final String OF_APPLICATION = """
            SELECT a.owner, c.name, c.email, c.language, o.name AS outlet_name, a.number, o.website
            FROM application a
            JOIN media_outlet o ON o.id = a.outlet_id
            JOIN applicant_contact c ON c.subject = a.owner
            WHERE a.id = ?
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who says the same again is not written again.
    public void refresh(Caller caller, Instant at) {
        jdbc.sql(REFRESH)
                .param(caller.subject())
                .param(caller.name())
                .param(caller.email())
                .param(caller.language())
                .param(Instants.column(at))
                .update();
    }

    public Optional<Contact> ofApplication(UUID applicationId) {
        return jdbc.sql(OF_APPLICATION)
                .param(applicationId)
                .query((row, _) -> new Contact(
                        row.getString("owner"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("outlet_name"),
                        row.getString("number"),
                        row.getString("website")))
                .optional();
    }
}
