package id.sahkan.decree.publicregister;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.OutletType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the decree itself says to everyone; the signature in the PDF is what proves it.
///
/// @param office the key of the office whose decree it is
/// @param onDay how it stands on the day that was asked about, where one was
/// @param logEntry its place in the register's log; none before it is there
record PublicDecree(
        boolean valid,
        String publicCode,
        String number,
        LocalDate decreedOn,
        LocalDate validUntil,
        String signerName,
        String signerTitle,
        String title,
        List<Row> entries,
        String pdfSha256,
        boolean testCertificate,
        DecreeKind kind,
        Standing standing,
        @Nullable Link changes,
        List<Link> changedBy,
        @Nullable OnDay onDay,
        String office,
        @Nullable Long logEntry) {

    /// How it stands today: in force as it is, in force with changes, revoked by a later decree, or past its term.
    enum Standing {
        VALID,
        CHANGED,
        REVOKED,
        EXPIRED
    }

    /// Another decree of the same chain.
    record Link(DecreeKind kind, String number, String publicCode, LocalDate decreedOn) {}

    record Row(
            int annexNumber,
            String outletName,
            String companyName,
            OutletType outletType,
            String responsibleEditor,
            String reporter,
            int tier,
            String effect,
            @Nullable RevocationReason reason,
            @Nullable String reasonText,
            @Nullable LocalDate lapsedOn,
            @Nullable String partner) {}

    /// One line of the list.
    ///
    /// @param standingCount how many rows are still the last word about their outlet
    record Summary(
            boolean valid,
            String publicCode,
            String number,
            LocalDate decreedOn,
            LocalDate validUntil,
            String title,
            int entryCount,
            DecreeKind kind,
            Standing standing,
            int standingCount,
            @Nullable OnDay onDay,
            String office) {}

    record Digest(
            boolean known,
            @Nullable String publicCode,
            @Nullable String number,
            @Nullable Standing standing) {}
}
