package id.sahkan.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/// What somebody with the password of the database's owner may try, and how it is put right again.
final class JournalEdits {

    /// The newest row of a decided application: its digest is computed again, as one who knows the function would do.
    private static final String REHASHED = """
            UPDATE journal edited SET actor = %s, hash = journal_hash(
                (SELECT hash FROM journal before
                 WHERE before.aggregate_id = edited.aggregate_id AND before.version = edited.version - 1),
                event_id, aggregate_id, message_key, version, type, occurred_at, %s, payload)
            WHERE position = %s
            """;

    /// A draft of one whom nobody has recommended, in line with itself; it is there as long as the edits are tried.
    private static final String DRAFT = """
            INSERT INTO candidate (application_id, application_number, period_id, outlet_id, outlet_name, company_name,
                                   outlet_type, tier, dossier_version, reviewer_id, recommended_at, taken)
            SELECT '00000000-0000-0000-0000-000000000017', application_number, period_id, outlet_id, outlet_name,
                   company_name, outlet_type, tier, dossier_version, reviewer_id, recommended_at, true
            FROM candidate LIMIT 1;
            INSERT INTO decree (id, version, phase, phase_since, period_id, title, budget_year, announcement_number,
                                announcement_date, minutes_number, minutes_date, valid_until, drafter_id, drafter_name,
                                drafted_at, changed_by, changed_at)
            SELECT '00000000-0000-0000-0000-000000000018', 1, 'DRAFTED', phase_since, period_id, title, budget_year,
                   announcement_number, announcement_date, minutes_number, minutes_date, valid_until, drafter_id,
                   drafter_name, drafted_at, changed_by, changed_at
            FROM decree LIMIT 1;
            INSERT INTO decree_entry (decree_id, annex_number, application_id, application_number, outlet_id, outlet_name,
                                      company_name, outlet_type, responsible_editor, reporter, tier, reviewer_id)
            SELECT '00000000-0000-0000-0000-000000000018', 1, application_id, application_number, outlet_id, outlet_name,
                   company_name, outlet_type, '–', '–', tier, reviewer_id
            FROM candidate WHERE application_id = '00000000-0000-0000-0000-000000000017'
            """;

    private static final String NO_DRAFT = """
            DELETE FROM decree_entry WHERE decree_id = '00000000-0000-0000-0000-000000000018';
            DELETE FROM decree WHERE id = '00000000-0000-0000-0000-000000000018';
            DELETE FROM candidate WHERE application_id = '00000000-0000-0000-0000-000000000017'
            """;

    /// @param back undoes `sql`
    record Edit(String name, String service, String sql, String back) {}

    private JournalEdits() {}

    static List<Edit> all(SpineAudit audit) {
        String position = one(
                audit,
                "applicant",
                "SELECT max(position)::text FROM journal WHERE type = 'id.sahkan.applicant.outcome-recorded'");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !audit.rows("applicant", """
                                SELECT 1::text FROM journal JOIN journal_seal USING (aggregate_id, version)
                                WHERE position = """ + " " + position).isEmpty());
        String row = "WHERE position = " + position;
        String application = "'" + one(audit, "applicant", "SELECT aggregate_id::text FROM journal " + row) + "'";
        String phase = one(audit, "applicant", "SELECT phase FROM application WHERE id = " + application);
        String named = "WHERE (decree_id, annex_number) = (SELECT decree_id, min(annex_number) FROM decree_entry"
                + " JOIN decree ON decree.id = decree_id AND phase = 'ISSUED' AND effect = 'NAMED'"
                + " GROUP BY decree_id ORDER BY decree_id LIMIT 1)";
        String drafted = "WHERE decree_id = '00000000-0000-0000-0000-000000000018'";
        audit.change("decree", DRAFT);
        String first = "WHERE dossier_version = 1 AND application_id = " + application;
        return List.of(
                edit(
                        "an edited payload",
                        "applicant",
                        "UPDATE journal SET payload = (payload::text || ' ')::json " + row,
                        "UPDATE journal SET payload = rtrim(payload::text)::json " + row),
                edit(
                        "an edited row with a digest that fits",
                        "applicant",
                        REHASHED.formatted("actor || '!'", "actor || '!'", position),
                        REHASHED.formatted("rtrim(actor, '!')", "rtrim(actor, '!')", position)),
                edit(
                        "a receipt that says another instant",
                        "applicant",
                        "UPDATE receipt SET received_at = received_at - interval '1 hour' " + first,
                        "UPDATE receipt SET received_at = received_at + interval '1 hour' " + first),
                edit(
                        "an edited dossier",
                        "applicant",
                        "UPDATE dossier SET content = content || ' ' WHERE version = 1 AND application_id = "
                                + application,
                        "UPDATE dossier SET content = rtrim(content) WHERE version = 1 AND application_id = "
                                + application),
                edit(
                        "an application in another phase",
                        "applicant",
                        "UPDATE application SET phase = 'WITHDRAWN' WHERE id = " + application,
                        "UPDATE application SET phase = '" + phase + "' WHERE id = " + application),
                edit(
                        "an annex with another tier",
                        "decree",
                        "UPDATE decree_entry SET tier = tier + 1 " + named,
                        "UPDATE decree_entry SET tier = tier - 1 " + named),
                edit(
                        "an annex with another name",
                        "decree",
                        "UPDATE decree_entry SET outlet_name = outlet_name || '!' " + named,
                        "UPDATE decree_entry SET outlet_name = rtrim(outlet_name, '!') " + named),
                edit(
                        "a partner who is taken out of the list",
                        "decree",
                        "UPDATE decree_entry SET standing = false " + named,
                        "UPDATE decree_entry SET standing = true " + named),
                edit(
                        "a draft's row with another tier",
                        "decree",
                        "UPDATE decree_entry SET tier = tier + 1 " + drafted,
                        "UPDATE decree_entry SET tier = tier - 1 " + drafted));
    }

    static void end(SpineAudit audit) {
        audit.change("decree", NO_DRAFT);
    }

    private static Edit edit(String name, String service, String sql, String back) {
        return new Edit(name, service, sql, back);
    }

    private static String one(SpineAudit audit, String service, String sql) {
        return audit.rows(service, sql).getFirst();
    }
}
