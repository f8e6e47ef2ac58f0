package id.sahkan.decree.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Numbering;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.document.PageLayout;
import id.sahkan.decree.document.Typeface;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final DecreeForm NOW = DecreeFixtures.office().form();

    @Test
    void whatTheInstallationBringsIsAccepted() {
        assertThat(wrong(NOW)).isEmpty();
        assertThat(wrong(DecreeFixtures.mayors())).isEmpty();
    }

    @Test
    void aWordIsNotPrintedTwice() {
        assertThat(wrong(titled("Penetapan Penetapan Media"))).containsExactly("title word-doubled");
        assertThat(wrong(signedBy("Wali Kota"))).containsExactly("signingOffice word-doubled");
        assertThat(wrong(signedBy("Keputusan Wali"))).containsExactly("signingOffice word-doubled");
        assertThat(wrong(recital("di Kota {region}"))).containsExactly("recitals[0] word-doubled");
        assertThat(wrong(recital("Undang-Undang tentang undang-undang, kota-kota, dan KOTA kota")))
                .containsExactly("recitals[0] word-doubled");
        assertThat(wrong(recital("Undang-Undang, peraturan-peraturan, dan Kota, Kota lain")))
                .isEmpty();
    }

    @Test
    void onlyWhatIsKnownStandsBetweenBraces() {
        assertThat(wrong(recital("tanggal {minutesDate}"))).isEmpty();
        assertThat(wrong(recital("tanggal {tanggal}"))).containsExactly("recitals[0] placeholder-unknown");
        assertThat(wrong(recital("tanggal {minutesDate"))).containsExactly("recitals[0] placeholder-unknown");
        assertThat(wrong(titled("Nomor {minutesNumber}"))).containsExactly("title placeholder-unknown");
        assertThat(wrong(recital("a".repeat(61)))).containsExactly("recitals[0] word-too-long");
    }

    /// A line is broken between words alone: what is wider than its place would stand over the edge.
    @Test
    void aWordHasRoomWhereItIsDrawn() {
        String word = "x".repeat(45);
        assertThat(wrong(recital(word))).isEmpty();
        var wide = new PageLayout(20, 29, 40, 30, Typeface.BOOKMAN, 12);
        assertThat(wrong(laid(recital(word), wide))).containsExactly("recitals[0] does-not-fit");
        assertThat(wrong(laid(recital(word), new PageLayout(20, 29, 40, 30, Typeface.BOOKMAN, 10))))
                .isEmpty();
        assertThat(wrong(recital("W".repeat(45)))).containsExactly("recitals[0] does-not-fit");
        assertThat(wrong(titled("W".repeat(40)))).contains("title does-not-fit");
        String long40 = "{sequence}/" + "9".repeat(40) + "/{year}";
        assertThat(wrong(numbered(new Numbering(long40, 1, null)))).containsExactly("number.pattern does-not-fit");
        assertThat(wrong(laid(NOW, wide))).isEmpty();
    }

    private static DecreeForm laid(DecreeForm form, PageLayout layout) {
        return new DecreeForm(
                form.paper(),
                layout,
                form.title(),
                form.place(),
                form.signingOffice(),
                form.letterhead(),
                form.recitals(),
                form.legalBasis(),
                form.noted(),
                form.clauses(),
                form.copies(),
                form.number(),
                form.signatories());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "{sequence}/X/{year}, -",
                "{sequence} TAHUN {year}, -",
                "X/{year}, sequence-missing",
                "{sequence}/X, year-missing",
                "{sequence}/{romanMonth}, year-missing",
                "{sequence}{year}, sequence-touches",
                "1{sequence}/{year}, sequence-touches",
                "{sequence}/{year}/{bulan}, placeholder-unknown",
            })
    void aNumberIsGivenOnce(String pattern, String code) {
        assertThat(wrong(numbered(new Numbering(pattern, 1, null))))
                .isEqualTo(code == null ? List.of() : List.of("number.pattern " + code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "41, 2026, -",
                "40, 2026, number.start start-used",
                "1, 2026, number.start start-used",
                "1, 2027, -",
                "5, -, number.startYear required",
                "41, 2025, number.startYear out-of-range",
                "41, 2028, number.startYear out-of-range",
            })
    void theSequenceStartsBehindTheNumbersThatWereUsed(int start, Integer year, String wrong) {
        assertThat(wrong(numbered(new Numbering(NOW.number().pattern(), start, year))))
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    /// Else no form could be saved any more once the first number was given.
    @Test
    void aStartThatStaysIsNotAskedAgain() {
        DecreeForm form = numbered(new Numbering(NOW.number().pattern(), 7, 2026));
        assertThat(FormRules.of(form, form, TODAY.plusYears(3), _ -> 40)).isEmpty();
    }

    @Test
    void somebodyHoldsTheOfficeTodayAndOnlyOne() {
        assertThat(wrong(held(holder("a", null, "2020-01-01", null)))).isEmpty();
        assertThat(wrong(held(holder("a", null, "2026-11-30", null))))
                .containsExactly("signatories no-signatory-today");
        assertThat(wrong(held(holder("a", null, "2020-01-01", "2026-11-28"))))
                .containsExactly("signatories no-signatory-today");
        assertThat(wrong(held(holder("a", null, "2020-01-01", "2019-12-31"), holder("b", null, "2020-01-01", null))))
                .containsExactly("signatories[0].until ends-before-begin");
        assertThat(wrong(held(holder("a", null, "2020-01-01", "2026-11-29"), holder("b", null, "2026-11-30", null))))
                .isEmpty();
        assertThat(wrong(held(holder("a", null, "2020-01-01", "2026-11-30"), holder("b", null, "2026-11-30", null))))
                .containsExactly("signatories[1].from signatories-overlap");
        assertThat(wrong(held(holder("a", null, "2020-01-01", null), holder("b", "Plh.", "2026-11-01", "2026-12-01"))))
                .isEmpty();
        assertThat(wrong(held(holder("a", null, "2020-01-01", null), holder("a", "Plh.", "2026-11-01", "2026-12-01"))))
                .containsExactly("signatories[1].from signatories-overlap");
    }

    @Test
    void aCivilServantHasRankAndNumberAndAMayorNeither() {
        Signatory half = new Signatory("a", null, "Nama", "Pembina", null, LocalDate.of(2020, 1, 1), null);
        Signatory none = new Signatory("a", null, "Nama", null, null, LocalDate.of(2020, 1, 1), null);
        assertThat(wrong(held(half))).containsExactly("signatories[0].number rank-without-number");
        assertThat(wrong(held(none))).containsExactly("signatories[0].number required");
    }

    private static List<String> wrong(DecreeForm form) {
        return FormRules.of(form, NOW, TODAY, year -> year == 2026 ? 40 : 0).stream()
                .map(one -> one.field() + " " + one.fault().code())
                .toList();
    }

    private static Signatory holder(String account, String acting, String from, String until) {
        return new Signatory(
                account,
                acting,
                "Nama " + account,
                "Pembina (IV/a)",
                "19700101 199503 1 990",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private static DecreeForm titled(String title) {
        return with(title, NOW.signingOffice(), NOW.recitals(), NOW.number(), NOW.signatories());
    }

    private static DecreeForm signedBy(String office) {
        return with(NOW.title(), office, NOW.recitals(), NOW.number(), NOW.signatories());
    }

    private static DecreeForm recital(String text) {
        return with(NOW.title(), NOW.signingOffice(), List.of(text), NOW.number(), NOW.signatories());
    }

    private static DecreeForm numbered(Numbering number) {
        return with(NOW.title(), NOW.signingOffice(), NOW.recitals(), number, NOW.signatories());
    }

    private static DecreeForm held(Signatory... signatories) {
        return with(NOW.title(), NOW.signingOffice(), NOW.recitals(), NOW.number(), Arrays.asList(signatories));
    }

    private static DecreeForm with(
            String title, String office, List<String> recitals, Numbering number, List<Signatory> signatories) {
        return new DecreeForm(
                NOW.paper(),
                NOW.layout(),
                title,
                NOW.place(),
                office,
                NOW.letterhead(),
                recitals,
                NOW.legalBasis(),
                NOW.noted(),
                NOW.clauses(),
                NOW.copies(),
                number,
                signatories);
    }
}
