package id.sahkan.decree.decree;

import id.sahkan.database.Instants;
import id.sahkan.decree.decree.DecreeState.Discarded;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.decree.DecreeState.SignatureUnknown;
import id.sahkan.decree.decree.DecreeState.Voided;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decrees and their annexes in the database.
@Component
class DecreeStore {

    private static final String READ = """
            SELECT d.*, first.number AS changed_number, first.public_code AS changed_code,
                first.decreed_on AS changed_on, first.title AS changed_title,
                (SELECT c.test_certificate FROM document_check c WHERE c.decree_id = d.id) AS test_certificate
            FROM decree d LEFT JOIN decree first ON first.id = d.predecessor_id WHERE d.id = ?
            """;

    private static final Effect.Was UNCHANGED = new Effect.Was(null, null, null, null, null);

    private final JdbcClient jdbc;

    DecreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredDecree> find(UUID id) {
        return read(READ, id);
    }

    /// The last draft of the same period and for the same purpose that was given up.
    Optional<StoredDecree> givenUpBefore(UUID id) {
        return jdbc.sql("""
                SELECT p.id FROM decree d JOIN decree p ON p.period_id = d.period_id
                WHERE d.id = ? AND p.phase IN ('DISCARDED', 'VOIDED') AND p.kind = d.kind
                  AND p.predecessor_id IS NOT DISTINCT FROM d.predecessor_id AND p.drafted_at < d.drafted_at
                ORDER BY p.drafted_at DESC LIMIT 1
                """).param(id).query(UUID.class).optional().flatMap(this::find);
    }

    /// The draft in which this application is to be named, while it has no number.
    Optional<StoredDecree> openDraftNaming(UUID application) {
        return jdbc.sql("""
                SELECT d.id FROM decree_entry e JOIN decree d ON d.id = e.decree_id
                WHERE e.application_id = ? AND e.effect = 'NAMED' AND d.phase = 'DRAFTED' ORDER BY d.drafted_at LIMIT 1
                """).param(application).query(UUID.class).optional().flatMap(this::find);
    }

    /// Neither ever changes, so they may be read before the row is locked.
    ///
    /// @param office the key of the office whose decree it is
    record Form(String office, int version) {}

    Optional<Form> form(UUID id) {
        return jdbc.sql("SELECT office, coalesce(form_version, 1) AS form_version FROM decree WHERE id = ?")
                .param(id)
                .query((row, _) -> new Form(row.getString("office"), row.getInt("form_version")))
                .optional();
    }

    /// Holds the row until the transaction ends: two commands on one decree come one after the other.
    Optional<StoredDecree> lock(UUID id) {
        return read(READ + " FOR UPDATE OF d", id);
    }

    List<DecreeSummary> newest(String[] offices, int size, long offset) {
        return jdbc.sql("""
                SELECT d.id, d.office, d.version, d.period_id, d.title, d.kind, d.phase, d.number, d.public_code, d.decreed_on, d.valid_until,
                    (SELECT count(*) FROM decree_entry e WHERE e.decree_id = d.id) AS entries
                FROM decree d WHERE d.office = ANY (?) ORDER BY d.drafted_at DESC, d.id LIMIT ? OFFSET ?
                """)
                .params(offices, size, offset)
                .query(DecreeRows::summary)
                .list();
    }

    long count(String[] offices) {
        return jdbc.sql("SELECT count(*) FROM decree WHERE office = ANY (:offices)")
                .param("offices", offices)
                .query(Long.class)
                .single();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when an application is in another decree already
    void insert(Draft draft) {
        Change change = draft.change();
        jdbc.sql("""
                INSERT INTO decree (id, office, version, phase, phase_since, period_id, title, budget_year, announcement_number,
                    announcement_date, minutes_number, minutes_date, valid_until, drafter_id, drafter_name, drafted_at,
                    changed_by, changed_at, form_version, kind, predecessor_id, ground)
                VALUES (?, ?, 1, 'DRAFTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS uuid), ?)
                """)
                .params(
                        draft.id(),
                        draft.office(),
                        Instants.column(draft.draftedAt()),
                        draft.periodId(),
                        draft.title(),
                        draft.budgetYear(),
                        draft.announcement().number(),
                        draft.announcement().date(),
                        draft.minutes().number(),
                        draft.minutes().date(),
                        draft.validUntil(),
                        draft.drafter().id(),
                        draft.drafter().name(),
                        Instants.column(draft.draftedAt()),
                        draft.drafter().id(),
                        Instants.column(draft.draftedAt()),
                        draft.formVersion(),
                        draft.kind().name(),
                        new SqlParameterValue(
                                Types.VARCHAR,
                                change == null ? null : change.decreeId().toString()),
                        new SqlParameterValue(Types.VARCHAR, change == null ? null : change.ground()))
                .update();
        draft.entries().forEach(entry -> insert(draft.id(), draft.office(), entry));
    }

    private void insert(UUID decreeId, String office, Entry entry) {
        Effect effect = entry.effect();
        Effect.Was was = effect instanceof Effect.Corrected(var before) ? before : UNCHANGED;
        Effect.Revoked revoked = effect instanceof Effect.Revoked out ? out : null;
        Draft.Reference hearing = revoked == null ? null : revoked.hearing();
        jdbc.sql("""
                INSERT INTO decree_entry (decree_id, office, annex_number, application_id, application_number, outlet_id,
                    outlet_name, company_name, outlet_type, responsible_editor, reporter, tier, reviewer_id,
                    applicant_id, effect, was_outlet_name, was_company_name, was_responsible_editor, was_reporter,
                    was_tier, reason, reason_text, hearing_number, hearing_date)
                VALUES (:decree, :office, :row, :application, :number, :outlet, :outletName, :companyName, :type, :editor,
                    :reporter, :tier, :reviewer, :applicant, :effect, :wasOutlet, :wasCompany, :wasEditor,
                    :wasReporter, :wasTier, :reason, :reasonText, :hearing, :heardOn)
                """)
                .param("decree", decreeId)
                .param("office", office)
                .param("row", entry.annexNumber())
                .param("application", entry.applicationId())
                .param("number", entry.applicationNumber())
                .param("outlet", entry.outletId())
                .param("outletName", entry.outletName())
                .param("companyName", entry.companyName())
                .param("type", entry.outletType().name())
                .param("editor", entry.responsibleEditor())
                .param("reporter", entry.reporter())
                .param("tier", entry.tier())
                .param("reviewer", entry.reviewerId())
                .param("applicant", entry.applicantId(), Types.VARCHAR)
                .param("effect", DecreeRows.nameOf(effect))
                .param("wasOutlet", was.outletName(), Types.VARCHAR)
                .param("wasCompany", was.companyName(), Types.VARCHAR)
                .param("wasEditor", was.responsibleEditor(), Types.VARCHAR)
                .param("wasReporter", was.reporter(), Types.VARCHAR)
                .param("wasTier", was.tier(), Types.INTEGER)
                .param("reason", revoked == null ? null : revoked.reason().name(), Types.VARCHAR)
                .param("reasonText", revoked == null ? null : revoked.text(), Types.VARCHAR)
                .param("hearing", hearing == null ? null : hearing.number(), Types.VARCHAR)
                .param("heardOn", hearing == null ? null : hearing.date(), Types.DATE)
                .update();
    }

    void update(DecreeState state, long version, String by, Instant at) {
        switch (state) {
            case Drafted _ -> throw new IllegalStateException("no command leads back to a draft");
            case Numbered numbered -> numbered(numbered, version, by, at);
            case SignatureUnknown unknown -> unknown(unknown, version, by, at);
            case Issued issued -> issued(issued, version, by, at);
            case Discarded discarded -> discarded(discarded, version, by, at);
            case Voided voided -> voided(voided, version, by, at);
        }
    }

    private void numbered(Numbered state, long version, String by, Instant at) {
        Numbering numbering = state.numbering();
        var failure = state.failure();
        var handedOut = state.handedOut();
        jdbc.sql("""
                UPDATE decree SET version = :version, changed_by = :by, changed_at = :at, phase = 'NUMBERED',
                    phase_since = CASE WHEN phase = 'NUMBERED' THEN phase_since ELSE :at END, number = :number, number_year = :year,
                    number_keeper = :keeper,
                    number_sequence = :sequence, decreed_on = :on, public_code = :code, signer_id = :signer,
                    signer_name = :name, failure_code = :failure, failed_at = CAST(:failedAt AS timestamptz),
                    handed_out_sha256 = :handedOut, signatory_name = :signatory, signatory_title = :title,
                    sent_attempt = NULL, answer_by = NULL
                WHERE id = :id
                """)
                .param("version", version)
                .param("by", by)
                .param("at", Instants.column(at))
                .param("number", numbering.number().text())
                .param("year", numbering.number().year())
                .param("keeper", numbering.keeper())
                .param("sequence", numbering.number().sequence())
                .param("on", numbering.decreedOn())
                .param("code", numbering.publicCode())
                .param("signer", state.signer().id())
                .param("name", state.signer().name())
                .param("failure", failure == null ? null : failure.code())
                .param("failedAt", failure == null ? null : Instants.column(failure.at()))
                .param("handedOut", handedOut == null ? null : handedOut.pdfSha256())
                .param("signatory", handedOut == null ? null : handedOut.signatoryName())
                .param("title", handedOut == null ? null : handedOut.signatoryTitle())
                .param("id", state.draft().id())
                .update();
    }

    /// What was signed here before is no failure any more: nobody knows.
    private void unknown(SignatureUnknown state, long version, String by, Instant at) {
        DecreeState.Sent sent = state.sent();
        jdbc.sql("""
                UPDATE decree SET version = :version, changed_by = :by, changed_at = :changedAt,
                    phase = 'SIGNATURE_UNKNOWN', phase_since = :at, signer_id = :signer, signer_name = :name,
                    failure_code = NULL, failed_at = NULL, handed_out_sha256 = :file, signatory_name = :signatory,
                    signatory_title = :title, sent_attempt = :attempt, answer_by = :answerBy
                WHERE id = :id
                """)
                .param("version", version)
                .param("by", by)
                .param("changedAt", Instants.column(at))
                .param("at", Instants.column(sent.at()))
                .param("signer", state.signer().id())
                .param("name", state.signer().name())
                .param("file", sent.file().pdfSha256())
                .param("signatory", sent.file().signatoryName())
                .param("title", sent.file().signatoryTitle())
                .param("attempt", sent.attempt())
                .param("answerBy", Instants.column(sent.answerBy()))
                .param("id", state.draft().id())
                .update();
    }

    private void issued(Issued state, long version, String by, Instant at) {
        jdbc.sql("""
                UPDATE decree SET version = ?, changed_by = ?, changed_at = ?, phase = 'ISSUED', phase_since = ?, signer_id = ?, signer_name = ?, failure_code = NULL,
                    failed_at = NULL, sent_attempt = NULL, answer_by = NULL, pdf_sha256 = ?, signatory_name = ?, signatory_title = ?, issued_at = ?
                WHERE id = ?
                """)
                .params(
                        version,
                        by,
                        Instants.column(at),
                        Instants.column(state.signed().issuedAt()),
                        state.signer().id(),
                        state.signer().name(),
                        state.signed().pdfSha256(),
                        state.signed().signatoryName(),
                        state.signed().signatoryTitle(),
                        Instants.column(state.signed().issuedAt()),
                        state.draft().id())
                .update();
        takesEffect(state.draft().id());
    }

    /// From its day on the decree has the word about those whom it is about, as partners of its office. What a row
    /// said before lapses with it; a row that would correct what another decree has replaced meanwhile is
    /// history at once.
    private void takesEffect(UUID decree) {
        jdbc.sql("""
                UPDATE decree_entry before SET standing = false, lapsed_on = d.decreed_on, lapsed_by = d.id
                FROM decree_entry now JOIN decree d ON d.id = now.decree_id
                WHERE d.id = ? AND before.standing AND before.outlet_id = now.outlet_id AND before.office = now.office
                  AND before.decree_id <> d.id
                  AND (now.effect = 'NAMED' OR before.application_id = now.application_id)
                """).param(decree).update();
        jdbc.sql("""
                UPDATE decree_entry now
                SET standing = CASE WHEN last.revoked THEN now.standing ELSE last.word END,
                    lapsed_on = CASE WHEN last.revoked THEN now.lapsed_on WHEN NOT last.word THEN last.decreed_on END,
                    lapsed_by = CASE WHEN last.revoked THEN now.lapsed_by WHEN NOT last.word THEN last.id END,
                    partner_key = coalesce(
                        (SELECT before.partner_key FROM decree_entry before
                         WHERE before.outlet_id = now.outlet_id AND before.office = now.office
                             AND before.partner_key IS NOT NULL LIMIT 1),
                        last.public_code || '-' || now.annex_number)
                FROM (SELECT d.id, d.decreed_on, d.public_code, e.annex_number, e.effect = 'REVOKED' AS revoked,
                          e.effect = 'NAMED' OR EXISTS (
                              SELECT FROM decree_entry before
                              WHERE before.application_id = e.application_id AND before.lapsed_by = d.id) AS word
                      FROM decree d JOIN decree_entry e ON e.decree_id = d.id
                      WHERE d.id = ?) last
                WHERE now.decree_id = last.id AND now.annex_number = last.annex_number
                """).param(decree).update();
    }

    /// Of the decree that another one changes: its next version, and, where it is revoked as a whole, by which.
    void changed(UUID id, long version, @Nullable UUID revokedBy, LocalDate on, String by, Instant at) {
        jdbc.sql("""
                UPDATE decree SET version = :version, changed_by = :by, changed_at = :at,
                    revoked_by = coalesce(CAST(:revokedBy AS uuid), revoked_by),
                    revoked_on = CASE WHEN CAST(:revokedBy AS uuid) IS NULL THEN revoked_on ELSE :on END
                WHERE id = :id
                """)
                .param("version", version)
                .param("by", by)
                .param("at", Instants.column(at))
                .param("revokedBy", revokedBy == null ? null : revokedBy.toString(), Types.VARCHAR)
                .param("on", on)
                .param("id", id)
                .update();
    }

    private void discarded(Discarded state, long version, String by, Instant at) {
        UUID id = state.draft().id();
        jdbc.sql("""
                UPDATE decree SET version = ?, changed_by = ?, changed_at = ?, phase = 'DISCARDED', phase_since = ?,
                    discarded_by_id = ?, discarded_by_name = ?
                WHERE id = ?
                """)
                .params(
                        version,
                        by,
                        Instants.column(at),
                        Instants.column(at),
                        state.by().id(),
                        state.by().name(),
                        id)
                .update();
        setFree(id);
    }

    private void voided(Voided state, long version, String by, Instant at) {
        UUID id = state.draft().id();
        jdbc.sql("""
                UPDATE decree SET version = ?, changed_by = ?, changed_at = ?, phase = 'VOIDED', phase_since = ?, void_reason = ?, voided_by_id = ?, voided_by_name = ?
                WHERE id = ?
                """)
                .params(
                        version,
                        by,
                        Instants.column(at),
                        Instants.column(at),
                        state.reason(),
                        state.by().id(),
                        state.by().name(),
                        id)
                .update();
        setFree(id);
    }

    private void setFree(UUID id) {
        jdbc.sql("UPDATE decree_entry SET discarded = true WHERE decree_id = ?")
                .param(id)
                .update();
    }

    private Optional<StoredDecree> read(String sql, UUID id) {
        List<Entry> entries = jdbc.sql("SELECT * FROM decree_entry WHERE decree_id = ? ORDER BY annex_number")
                .param(id)
                .query(DecreeRows::entry)
                .list();
        return jdbc.sql(sql)
                .param(id)
                .query((row, _) -> DecreeRows.stored(row, entries))
                .optional();
    }
}
