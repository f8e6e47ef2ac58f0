package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import id.sahkan.decree.decree.DecreeState.Discarded;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Failure;
import id.sahkan.decree.decree.DecreeState.HandedOut;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.decree.DecreeState.Sent;
import id.sahkan.decree.decree.DecreeState.SignatureUnknown;
import id.sahkan.decree.decree.DecreeState.Signed;
import id.sahkan.decree.decree.DecreeState.Voided;
import id.sahkan.decree.number.DecreeNumber;
import id.sahkan.http.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows become states again.
final class DecreeRows {

    private DecreeRows() {}

    static StoredDecree stored(ResultSet row, List<Entry> entries) throws SQLException {
        Draft draft = draft(row, entries);
        DecreeState state = switch (row.getString("phase")) {
            case "DRAFTED" -> new Drafted(draft);
            case "NUMBERED" -> new Numbered(draft, numbering(row), signer(row), failure(row), handedOut(row));
            case "SIGNATURE_UNKNOWN" -> new SignatureUnknown(draft, numbering(row), signer(row), sent(row));
            case "ISSUED" -> new Issued(draft, numbering(row), signer(row), signed(row));
            case "DISCARDED" -> new Discarded(draft, person(row, "discarded_by_id", "discarded_by_name"));
            case "VOIDED" ->
                new Voided(
                        draft,
                        numbering(row),
                        person(row, "voided_by_id", "voided_by_name"),
                        row.getString("void_reason"));
            case String unknown -> throw new IllegalStateException("unknown phase " + unknown);
        };
        return new StoredDecree(
                state, row.getLong("version"), row.getString("changed_by"), Instants.read(row, "changed_at"));
    }

    static DecreeSummary summary(ResultSet row, int index) throws SQLException {
        return new DecreeSummary(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getLong("version"),
                row.getObject("period_id", UUID.class),
                row.getString("title"),
                DecreeKind.valueOf(row.getString("kind")),
                DecreeView.StateName.valueOf(row.getString("phase")),
                row.getString("number"),
                row.getString("public_code"),
                row.getInt("entries"),
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getInt("annex_number"),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                row.getObject("outlet_id", UUID.class),
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                row.getString("responsible_editor"),
                row.getString("reporter"),
                row.getInt("tier"),
                row.getString("reviewer_id"),
                row.getString("applicant_id"),
                effect(row));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return switch (row.getString("effect")) {
            case "NAMED" -> new Effect.Named();
            case "CORRECTED" ->
                new Effect.Corrected(new Effect.Was(
                        row.getString("was_outlet_name"),
                        row.getString("was_company_name"),
                        row.getString("was_responsible_editor"),
                        row.getString("was_reporter"),
                        row.getObject("was_tier", Integer.class)));
            case "REVOKED" ->
                new Effect.Revoked(
                        RevocationReason.valueOf(row.getString("reason")), row.getString("reason_text"), hearing(row));
            case String unknown -> throw new IllegalStateException("unknown effect " + unknown);
        };
    }

    static String nameOf(Effect effect) {
        return switch (effect) {
            case Effect.Named _ -> "NAMED";
            case Effect.Corrected _ -> "CORRECTED";
            case Effect.Revoked _ -> "REVOKED";
        };
    }

    private static Draft.@Nullable Reference hearing(ResultSet row) throws SQLException {
        String number = row.getString("hearing_number");
        return number == null ? null : new Draft.Reference(number, row.getObject("hearing_date", LocalDate.class));
    }

    private static Draft draft(ResultSet row, List<Entry> entries) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getObject("period_id", UUID.class),
                row.getString("title"),
                row.getInt("budget_year"),
                new Draft.Reference(
                        row.getString("announcement_number"), row.getObject("announcement_date", LocalDate.class)),
                new Draft.Reference(row.getString("minutes_number"), row.getObject("minutes_date", LocalDate.class)),
                row.getObject("valid_until", LocalDate.class),
                entries,
                person(row, "drafter_id", "drafter_name"),
                Instants.read(row, "drafted_at"),
                Math.max(1, row.getInt("form_version")),
                change(row));
    }

    private static @Nullable Change change(ResultSet row) throws SQLException {
        DecreeKind kind = DecreeKind.valueOf(row.getString("kind"));
        return kind == DecreeKind.NAMING
                ? null
                : new Change(
                        kind,
                        row.getObject("predecessor_id", UUID.class),
                        row.getString("changed_number"),
                        row.getString("changed_code"),
                        row.getObject("changed_on", LocalDate.class),
                        row.getString("changed_title"),
                        row.getString("ground"));
    }

    private static Numbering numbering(ResultSet row) throws SQLException {
        return new Numbering(
                new DecreeNumber(row.getInt("number_year"), row.getInt("number_sequence"), row.getString("number")),
                row.getObject("decreed_on", LocalDate.class),
                row.getString("public_code"),
                row.getString("number_keeper"));
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        String code = row.getString("failure_code");
        return code == null ? null : new Failure(code, Instants.read(row, "failed_at"));
    }

    private static @Nullable HandedOut handedOut(ResultSet row) throws SQLException {
        String sha256 = row.getString("handed_out_sha256");
        return sha256 == null
                ? null
                : new HandedOut(sha256, row.getString("signatory_name"), row.getString("signatory_title"));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getInt("sent_attempt"),
                Objects.requireNonNull(handedOut(row)),
                Instants.read(row, "phase_since"),
                Instants.read(row, "answer_by"));
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(
                row.getString("pdf_sha256"),
                row.getString("signatory_name"),
                row.getString("signatory_title"),
                Instants.read(row, "issued_at"),
                testCertificate(row));
    }

    /// Of what was issued before this was kept, the way of signing says it until its document is verified again.
    private static boolean testCertificate(ResultSet row) throws SQLException {
        boolean kept = row.getBoolean("test_certificate");
        return row.wasNull() ? row.getString("handed_out_sha256") == null : kept;
    }

    private static Actor signer(ResultSet row) throws SQLException {
        return person(row, "signer_id", "signer_name");
    }

    private static Actor person(ResultSet row, String id, String name) throws SQLException {
        return new Actor(row.getString(id), row.getString(name));
    }
}
