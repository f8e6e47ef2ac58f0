package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodState.Announced;
import id.sahkan.applicant.period.PeriodState.Archived;
import id.sahkan.applicant.period.PeriodState.AskedExtension;
import id.sahkan.applicant.period.PeriodState.Cancelled;
import id.sahkan.applicant.period.PeriodState.Decided;
import id.sahkan.applicant.period.PeriodState.InReview;
import id.sahkan.applicant.period.PeriodState.Prepared;
import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.applicant.period.SingleExtension.ReasonKind;
import id.sahkan.applicant.period.SingleExtension.Status;
import id.sahkan.applicant.period.SingleExtensionStore.Drafted;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import id.sahkan.http.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A period of two weeks in November, its states, and every command.
final class PeriodFixtures {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    static final Instant OPENS = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-12-11T09:00:00Z");
    static final Instant LATER = Instant.parse("2026-12-12T09:00:00Z");
    static final Instant BEFORE = Instant.parse("2026-11-20T01:00:00Z");
    static final Instant INSIDE = Instant.parse("2026-12-01T01:00:00Z");
    static final Instant AFTER = Instant.parse("2026-12-11T10:00:00Z");
    static final Declared DECLARED = new Declared(
            new PeriodText("Dibuka pendaftaran media mitra.", null),
            "Perwako 214/2020",
            LocalDate.of(2026, 12, 21),
            LocalDate.of(2026, 12, 23),
            LocalDate.of(2026, 12, 30),
            40,
            new PeriodText("Nilai tertinggi dahulu.", "Highest score first."),
            new PeriodText("Bidang IKP, jam kerja.", null),
            new PeriodText("Kotak pengaduan di kantor.", null),
            null,
            null);
    static final AskedExtension ASKED = new AskedExtension(LATER, "Gangguan listrik", List.of(), "officer-1", INSIDE);

    static final SingleExtension SINGLE = new SingleExtension(
            new UUID(1, 1),
            new UUID(1, 2),
            new UUID(1, 3),
            LATER,
            ReasonKind.OUTAGE,
            "Unggahan gagal",
            Status.ASKED,
            "officer-1",
            INSIDE,
            null,
            2);

    static final RequirementSet NOTHING_ASKED = new RequirementSet(List.of());

    /// Says something else than the usual of every item.
    private static final Policy NOTHING_MUCH = PolicyCatalogue.published()
            .checked(
                    Map.of("oneOutletPerCompany", false, "minimumMediaAgeYears", 0, "completionDays", 3), new Checks());

    private PeriodFixtures() {}

    static PeriodTerms terms() {
        return new PeriodTerms(
                "KM-2027",
                "Kerja sama media 2027",
                new Announcement("500.12/1/DISKOMINFO/XI/2026", LocalDate.of(2026, 11, 20)),
                2027,
                new Window(OPENS, CLOSES, ZONE),
                PolicyCatalogue.published().usual(),
                DECLARED);
    }

    static PeriodTerms titled(String title) {
        PeriodTerms terms = terms();
        return new PeriodTerms(
                terms.code(),
                title,
                terms.announcement(),
                terms.budgetYear(),
                terms.window(),
                terms.policy(),
                terms.declared());
    }

    static PeriodTerms declaring(Declared declared) {
        PeriodTerms terms = terms();
        return new PeriodTerms(
                terms.code(),
                terms.title(),
                terms.announcement(),
                terms.budgetYear(),
                terms.window(),
                terms.policy(),
                declared);
    }

    /// Differs from [#terms] in every field.
    static PeriodTerms everything() {
        PeriodTerms other = terms().aYearLater("KM-2028", ZONE);
        Declared declared = new Declared(
                new PeriodText("Lain", "Other"),
                "Lain",
                LocalDate.of(2028, 1, 1),
                LocalDate.of(2028, 1, 2),
                LocalDate.of(2028, 1, 3),
                1,
                new PeriodText("Lain", "Other"),
                new PeriodText("Lain", "Other"),
                new PeriodText("Lain", "Other"),
                Map.of(OutletType.TV, 1),
                List.of(RankingCriterion.TIER));
        return new PeriodTerms(
                other.code(),
                other.title(),
                other.announcement(),
                other.budgetYear(),
                other.window(),
                NOTHING_MUCH,
                declared);
    }

    static List<PeriodState> everyState() {
        return List.of(
                new Prepared(terms()),
                new Announced(terms(), null),
                new InReview(terms()),
                new Decided(terms()),
                new Archived(terms()),
                new Cancelled(terms().with(terms().window().endedAt(INSIDE)), "Anggaran batal"));
    }

    /// Words alone: the same is asked as before.
    static PeriodCommand.Change change(PeriodTerms terms, Instant at) {
        return new PeriodCommand.Change(
                terms, NOTHING_ASKED, NOTHING_ASKED, "Salah ketik", null, 3, Duration.ZERO, false, null, at);
    }

    static List<PeriodCommand> everyCommand() {
        return List.of(
                new PeriodCommand.Edit(titled("Lain"), NOTHING_ASKED, NOTHING_ASKED, AFTER.minusSeconds(7200)),
                new PeriodCommand.Announce(null, ZONE, BEFORE),
                change(titled("Lain"), AFTER),
                new PeriodCommand.AskExtension(
                        LATER, "Gangguan listrik", List.of(), List.of(), "officer-1", null, INSIDE),
                new PeriodCommand.ApproveExtension("officer-2", null, INSIDE),
                new PeriodCommand.DeclineExtension("Tidak perlu", INSIDE),
                new PeriodCommand.AskSingle(SINGLE, new Drafted("applicant-1", null), 6),
                new PeriodCommand.GrantSingle(SINGLE, new Drafted("applicant-1", Status.ASKED), "officer-2", 6, INSIDE),
                new PeriodCommand.DeclineSingle(SINGLE, "officer-2", "Tidak perlu", INSIDE),
                new PeriodCommand.BeginReview(false, null, AFTER),
                new PeriodCommand.RecordDecision(AFTER),
                new PeriodCommand.Archive(AFTER),
                new PeriodCommand.Cancel("Anggaran batal", INSIDE));
    }
}
