package id.sahkan.decree.decree;

import id.sahkan.contracts.OutletType;
import id.sahkan.decree.decree.DecreeState.Discarded;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.decree.DecreeState.Signed;
import id.sahkan.decree.number.DecreeNumber;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

final class DecreeExamples {

    static final Instant AT = Instant.parse("2026-12-18T03:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 12, 18);
    static final Actor OFFICER = new Actor("officer-1", "Petugas");
    static final Actor SIGNATORY = new Actor("signatory-1", "Kepala");
    static final Actor REVIEWER = new Actor("reviewer-1", "Verifikator");
    static final Actor APPLICANT = new Actor("applicant-1", "Pemohon");
    static final String SHA = "a".repeat(64);
    static final String UNSIGNED = "b".repeat(64);
    static final Numbering FIRST =
            new Numbering(new DecreeNumber(2026, 1, "000.4.3/1/DISKOMINFO/XII/2026"), TODAY, "K7QF-9M2X-4TRD", "first");
    static final Numbering SECOND =
            new Numbering(new DecreeNumber(2026, 2, "000.4.3/2/DISKOMINFO/XII/2026"), TODAY, "AAAA-BBBB-CCCC", "first");

    private DecreeExamples() {}

    static Entry entry(int n) {
        return new Entry(
                n,
                new UUID(1, n),
                "P-2026-" + n,
                new UUID(2, n),
                "Riau Kabar " + n,
                "PT Riau Kabar Contoh " + n,
                OutletType.ONLINE,
                "Penanggung Jawab",
                "Wartawan",
                1,
                REVIEWER.id(),
                APPLICANT.id(),
                new Effect.Named());
    }

    static Draft draft() {
        return new Draft(
                new UUID(9, 9),
                "first",
                new UUID(8, 8),
                "Penetapan Media",
                2027,
                new Draft.Reference("P/1", LocalDate.of(2026, 11, 20)),
                new Draft.Reference("BA/1", LocalDate.of(2026, 12, 16)),
                LocalDate.of(2027, 12, 31),
                List.of(entry(1), entry(2)),
                OFFICER,
                AT,
                1,
                null);
    }

    static Drafted drafted() {
        return new Drafted(draft());
    }

    static Numbered numbered() {
        return new Numbered(draft(), FIRST, SIGNATORY, null, null);
    }

    static Numbered handedOut() {
        return new Numbered(
                draft(), FIRST, SIGNATORY, null, new DecreeState.HandedOut(UNSIGNED, "Kepala", "Kepala Dinas"));
    }

    static DecreeState.Sent sent(Instant at) {
        return new DecreeState.Sent(
                1, new DecreeState.HandedOut(UNSIGNED, "Kepala", "Kepala Dinas"), at, at.plusSeconds(125));
    }

    /// The call has ended long ago.
    static DecreeState.SignatureUnknown unknown() {
        return new DecreeState.SignatureUnknown(draft(), FIRST, SIGNATORY, sent(AT.minusSeconds(3600)));
    }

    static DecreeCommand send() {
        return new DecreeCommand.Send(AT, SIGNATORY, sent(AT));
    }

    static DecreeCommand notSigned() {
        return new DecreeCommand.NotSigned(AT, SIGNATORY, 1, "wrong-passphrase");
    }

    static DecreeCommand findUnsigned() {
        return new DecreeCommand.FindUnsigned(AT, SIGNATORY);
    }

    static DecreeState.Voided voided() {
        return new DecreeState.Voided(draft(), FIRST, SIGNATORY, "Layanan tanda tangan ditutup.");
    }

    static DecreeCommand handOut() {
        return new DecreeCommand.HandOut(AT, SIGNATORY, UNSIGNED, "Kepala", "Kepala Dinas");
    }

    static DecreeCommand takeBack() {
        return new DecreeCommand.TakeBack(AT, OFFICER, SHA, true);
    }

    /// Signed the day before, and asked for by somebody else now.
    static DecreeCommand findSigned() {
        return new DecreeCommand.FindSigned(
                AT, OFFICER, SIGNATORY, AT.minusSeconds(86400), SHA, "Kepala", "Kepala Dinas", true);
    }

    static DecreeCommand giveUp() {
        return new DecreeCommand.VoidNumber(AT, SIGNATORY, "Layanan tanda tangan ditutup.");
    }

    static Issued issued() {
        return new Issued(draft(), FIRST, SIGNATORY, new Signed(SHA, "Kepala", "Kepala Dinas", AT, true));
    }

    static Discarded discarded() {
        return new Discarded(draft(), OFFICER);
    }

    static DecreeCommand issue() {
        return new DecreeCommand.Issue(AT, SIGNATORY, FIRST, true);
    }

    static DecreeCommand confirm() {
        return new DecreeCommand.Confirm(AT, SIGNATORY, SHA, "Kepala", "Kepala Dinas", true);
    }

    static DecreeCommand fail() {
        return new DecreeCommand.RecordFailure(AT, SIGNATORY, "signing-failed");
    }

    static DecreeCommand discard() {
        return new DecreeCommand.Discard(AT, OFFICER);
    }
}
