package id.sahkan.notification.partner;

import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DecreeEvent.DecreeIssued;
import id.sahkan.contracts.DecreeEvent.DecreeRevoked;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.database.Instants;
import id.sahkan.notification.office.Offices;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The partners as decrees tell of them. Named by one decree and taken out by another; a correction changes nothing
/// here, and a decree that has lapsed needs no event.
@Component
public class PartnerStore {

    /// A condition on a row of `partner_term`, with `:now` and the `:zone` of an office that nobody has told of yet:
    /// the decree is in force on this day of the office.
    public static final String IN_FORCE = """
            revoked_on IS NULL
            AND (CAST(:now AS timestamptz) AT TIME ZONE coalesce(zone, :zone))::date BETWEEN from_day AND until_day
            """;

    private static final String NAMED = """
            INSERT INTO partner (application_id, decree_id, decree_number, decreed_on)
            VALUES (:application, :decree, :number, :day)
            ON CONFLICT (application_id) DO UPDATE SET decree_id = excluded.decree_id,
                decree_number = excluded.decree_number, decreed_on = excluded.decreed_on, revoked_on = NULL
            """;

    private static final String REVOKED = "UPDATE partner SET revoked_on = :day WHERE application_id = :application";

    private static final String ISSUED = """
            INSERT INTO partner_decree (decree_id, valid_until) VALUES (:decree, :until)
            ON CONFLICT (decree_id) DO UPDATE SET valid_until = excluded.valid_until
            """;

    private static final String DECREE_REVOKED = """
            INSERT INTO partner_decree (decree_id, revoked_on) VALUES (:decree, :day)
            ON CONFLICT (decree_id) DO UPDATE SET revoked_on = excluded.revoked_on
            """;

    private static final String IS_ONE = """
            SELECT EXISTS (SELECT FROM partner_term WHERE applicant_id = :person AND %s)
            """.formatted(IN_FORCE);

    private static final String IS_NAMED = """
            SELECT EXISTS (SELECT FROM partner_term WHERE %s AND (applicant_id, office) =
                (SELECT applicant_id, office FROM application WHERE application_id = :application))
            """.formatted(IN_FORCE);

    private static final String TERM = """
            SELECT application_id, office, outlet_name, from_day, until_day FROM partner_term
            WHERE applicant_id = :person AND office = :office AND %s
              AND (CAST(:application AS uuid) IS NULL OR application_id = :application)
            ORDER BY (CAST(:shown AS date) BETWEEN from_day AND until_day) DESC, from_day DESC, application_id LIMIT 1
            """.formatted(IN_FORCE);

    private static final String PEOPLE =
            "SELECT DISTINCT applicant_id FROM partner_term WHERE office = :office AND " + IN_FORCE;

    private static final String OUTLETS = """
            SELECT application_id, outlet_name FROM partner_term WHERE applicant_id = :person AND office = :office AND %s
            ORDER BY outlet_name, application_id
            """.formatted(IN_FORCE);

    private final JdbcClient jdbc;
    private final String zone;

    PartnerStore(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.zone = offices.untold().getId();
    }

    /// One of a person's outlets that a decree names.
    public record Outlet(UUID applicationId, String outletName) {}

    /// Those of this person that decrees in force name in this office.
    public List<Outlet> outlets(String person, String office, Instant now) {
        return jdbc.sql(OUTLETS)
                .param("person", person)
                .param("office", office)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .query((row, _) ->
                        new Outlet(row.getObject("application_id", UUID.class), row.getString("outlet_name")))
                .list();
    }

    /// For how long an application is that of a partner.
    public record Term(UUID applicationId, String office, String outletName, LocalDate from, LocalDate until) {}

    /// What does not concern partners changes nothing.
    public void hear(DomainEvent event) {
        if (event instanceof ApplicationNamed named) {
            jdbc.sql(NAMED)
                    .param("application", named.applicationId())
                    .param("decree", named.decreeId())
                    .param("number", named.number())
                    .param("day", named.decreedOn())
                    .update();
        } else if (event instanceof ApplicationRevoked revoked) {
            jdbc.sql(REVOKED)
                    .param("application", revoked.applicationId())
                    .param("day", revoked.decreedOn())
                    .update();
        } else if (event instanceof DecreeIssued issued) {
            jdbc.sql(ISSUED)
                    .param("decree", issued.decreeId())
                    .param("until", issued.validUntil())
                    .update();
        } else if (event instanceof DecreeRevoked revoked) {
            jdbc.sql(DECREE_REVOKED)
                    .param("decree", revoked.decreeId())
                    .param("day", revoked.decreedOn())
                    .update();
        }
    }

    /// The people whom decrees in force name in this office.
    public Set<String> inForce(String office, Instant now) {
        return Set.copyOf(jdbc.sql(PEOPLE)
                .param("office", office)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .query((row, _) -> row.getString("applicant_id"))
                .list());
    }

    /// Whether a decree that is in force names an application of this person.
    public boolean isPartner(String person, Instant now) {
        return jdbc.sql(IS_ONE)
                .param("person", person)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .query(Boolean.class)
                .single();
    }

    /// Whether the person of this application is a partner of its office, by this outlet or another one: who has
    /// several is told once.
    public boolean isInForce(UUID application, Instant now) {
        return jdbc.sql(IS_NAMED)
                .param("application", application)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .query(Boolean.class)
                .single();
    }

    /// The person's term in this office; of several the newest that holds the day, unless an application is named.
    public Optional<Term> term(
            String person, String office, @Nullable UUID application, LocalDate shownOn, Instant now) {
        return jdbc.sql(TERM)
                .param("person", person)
                .param("office", office)
                .param("application", application, Types.OTHER)
                .param("shown", shownOn)
                .param("now", Instants.column(now))
                .param("zone", zone)
                .query((row, _) -> new Term(
                        row.getObject("application_id", UUID.class),
                        row.getString("office"),
                        row.getString("outlet_name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .optional();
    }
}
