package id.sahkan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.IndonesianZone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private static final String LINK = "https://sahkan.example/permohonan/1";
    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("receivedAt", "2026-12-11T09:00:00Z"),
            Map.entry("dueAt", "2026-12-18T09:00:00Z"),
            Map.entry("decideBy", "2026-12-18T16:59:59Z"),
            Map.entry("itemCount", "2"),
            Map.entry("decreeNumber", "000.4.3/1/DISKOMINFO/XII/2026"),
            Map.entry("publicCode", "AB12CD34"),
            Map.entry("annexNumber", "7"),
            Map.entry("amends", "000.4.3/2/DISKOMINFO/XI/2026"),
            Map.entry("reason", "OBLIGATION_BREACHED"),
            Map.entry("tier", "3"),
            Map.entry("periodTitle", "Kerja sama media 2027"),
            Map.entry("periodReason", "Gangguan listrik"),
            Map.entry("closesAt", "2026-12-12T09:00:00Z"),
            Map.entry("changedAt", "2026-12-12T09:00:00Z"),
            Map.entry("releaseTitle", "Pasar malam"),
            Map.entry("withdrawnFor", "Acaranya batal"));

    private final Letters letters = new Letters(from(IndonesianZone.JAKARTA));

    private static Sender from(IndonesianZone zone) {
        return new Sender("Dinas Kominfo", "Dinas Kominfo", zone, "#122b52");
    }

    private Letter write(LetterKind kind, Language language, String outlet, String name) {
        return letters.write(new Subject(kind, "KM-2027-0001", outlet, EVERYTHING), language, name, LINK);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindSaysTheSameInBothBodiesAndBothLanguages(LetterKind kind) {
        List<String> about = kind.isOfRelease()
                ? List.of("Pasar malam")
                : kind.isOfPeriod()
                        ? List.of("Kerja sama media 2027", "Riau Kabar", "Gangguan listrik")
                        : List.of("KM-2027-0001", "Riau Kabar");
        for (Language language : Language.values()) {
            Letter letter = write(kind, language, "Riau Kabar", "Rina");
            assertThat(letter.subject()).startsWith("[Sahkan] ");
            assertThat(letter.text()).contains(about).contains("Rina,", LINK, "Dinas Kominfo");
            assertThat(letter.html()).contains("lang=\"" + language.code() + "\"", about.getFirst(), LINK);
        }
        assertThat(write(kind, Language.INDONESIAN, "Riau Kabar", "Rina").text())
                .contains("Yth. Rina,", "Hormat kami,");
        assertThat(write(kind, Language.ENGLISH, "Riau Kabar", "Rina").text())
                .contains("Dear Rina,", "Yours sincerely,");
    }

    @Test
    void aLongerWindowSaysUntilWhenOnTheClockOfTheOffice() {
        assertThat(write(LetterKind.PERIOD_EXTENDED, Language.INDONESIAN, "Riau Kabar", "Rina")
                        .text())
                .contains("diperpanjang sampai 12 Desember 2026 pukul 16.00 WIB.", "Alasan: Gangguan listrik");
        assertThat(write(LetterKind.PERIOD_CANCELLED, Language.ENGLISH, "Riau Kabar", "Rina")
                        .text())
                .contains("was cancelled on 12 December 2026 at 16:00 WIB", "Reason: Gangguan listrik");
    }

    @Test
    void whatIsLongerForOneAloneSaysSo() {
        var alone = new HashMap<>(EVERYTHING);
        alone.put("alone", "true");
        Subject subject = new Subject(LetterKind.PERIOD_EXTENDED, "", "Riau Kabar", alone);
        assertThat(letters.write(subject, Language.INDONESIAN, "Rina", LINK).text())
                .contains(
                        "Khusus untuk permohonan ini waktu tutup diperpanjang sampai 12 Desember 2026 pukul 16.00 WIB",
                        "Alasan: Gangguan listrik")
                .doesNotContain("Masa pendaftaran diperpanjang");
        assertThat(letters.write(subject, Language.ENGLISH, "Rina", LINK).text())
                .contains("For this application alone", "for other applicants the closing time stands")
                .doesNotContain("The window is extended");
    }

    @Test
    void aRevocationSaysWhy() {
        assertThat(write(LetterKind.NAMING_REVOKED, Language.INDONESIAN, "Riau Kabar", "Rina")
                        .text())
                .contains("000.4.3/2/DISKOMINFO/XI/2026", "Alasan: tidak melaksanakan kewajiban.", "21 hari kerja");
        assertThat(write(LetterKind.NAMING_REVOKED, Language.ENGLISH, "Riau Kabar", "Rina")
                        .text())
                .contains("Reason: an obligation was not met.");
    }

    @Test
    void anotherTierIsNamedAndMayBeObjectedToAndASpellingIsNoSuchThing() {
        assertThat(write(LetterKind.ENTRY_CORRECTED, Language.INDONESIAN, "Riau Kabar", "Rina")
                        .text())
                .contains("Klasifikasinya menjadi 3.", "21 hari kerja");
        assertThat(write(LetterKind.ENTRY_CORRECTED, Language.ENGLISH, "Riau Kabar", "Rina")
                        .text())
                .contains("Its tier is now 3.", "21 working days");
        var spelling = new HashMap<>(EVERYTHING);
        spelling.put("tier", "");
        assertThat(letters.write(
                                new Subject(LetterKind.ENTRY_CORRECTED, "KM-2027-0001", "Riau Kabar", spelling),
                                Language.INDONESIAN,
                                "Rina",
                                LINK)
                        .text())
                .doesNotContain("Klasifikasinya", "21 hari kerja");
    }

    @Test
    void anOfficeInTheMiddleOfTheCountryWritesItsOwnHourNameAndColour() {
        Sender makassar = new Sender("Dinas Contoh <Makassar>", "Example Office", IndonesianZone.MAKASSAR, "#5a1e6b");
        Subject subject = new Subject(LetterKind.COMPLETION_REQUESTED, "KM-2027-0001", "Kabar", EVERYTHING);
        Letter indonesian = new Letters(makassar).write(subject, Language.INDONESIAN, "Rina", LINK);
        assertThat(indonesian.text()).contains("18 Desember 2026 pukul 17.00 WITA", "Dinas Contoh <Makassar>");
        assertThat(indonesian.html()).contains("background:#5a1e6b", "Dinas Contoh &lt;Makassar&gt;");
        assertThat(new Letters(makassar)
                        .write(subject, Language.ENGLISH, "Rina", LINK)
                        .text())
                .contains("18 December 2026 at 17:00 WITA", "Example Office");
        assertThat(new Letters(from(IndonesianZone.JAYAPURA))
                        .write(subject, Language.INDONESIAN, "Rina", LINK)
                        .text())
                .contains("pukul 18.00 WIT");
    }

    @Test
    void momentsAreThoseOfTheOffice() {
        assertThat(write(LetterKind.COMPLETION_REQUESTED, Language.INDONESIAN, "Riau Kabar", "Rina")
                        .text())
                .contains("paling lambat 18 Desember 2026 pukul 16.00 WIB");
        assertThat(write(LetterKind.COMPLETION_REQUESTED, Language.ENGLISH, "Riau Kabar", "Rina")
                        .text())
                .contains("by 18 December 2026 at 16:00 WIB");
    }

    @Test
    void namesCannotWriteMarkupOrHeaders() {
        Letter letter = write(
                LetterKind.DECREED, Language.INDONESIAN, "Kabar <script>\r\nBcc: x@y.example", "Rina\n<b>&\"Co\"");
        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.html()).doesNotContain("<script>", "<b>").contains("Rina &lt;b&gt;&amp;&quot;Co&quot;,");
        assertThat(letter.text()).contains("Yth. Rina <b>&\"Co\",");
    }
}
