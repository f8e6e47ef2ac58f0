package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTextTest {

    private final FormText words = new FormText(DecreeFixtures.numbered(1));

    @Test
    void theMarkStaysWithTheDateThatItFollows() {
        assertThat(words.html("Nomor {minutesNumber} tanggal {minutesDate}, lalu {validUntil}."))
                .isEqualTo("Nomor <span class=\"together\">900/BA-9002/DISKOMINFO/2026</span> tanggal"
                        + " <span class=\"together\">16 Desember 2026,</span> lalu"
                        + " <span class=\"together\">31 Desember 2027.</span>");
    }

    @Test
    void whatIsTypedIsTextAndNeverMarkup() {
        assertThat(words.html("<b>{region}</b> & $1 \\0 {unknown}"))
                .isEqualTo("&lt;b&gt;Kota Pekanbaru&lt;/b&gt; &amp; $1 \\0 {unknown}");
    }

    @Test
    void aPlaceholderIsFoundWhereverItStandsAndABraceAloneIsOne() {
        assertThat(FormText.placeholders("a {b} c{d}")).containsExactly("b", "d");
        assertThat(FormText.placeholders("a } b")).containsExactly("");
        assertThat(FormText.placeholders("{{title}}")).contains("");
        assertThat(FormText.placeholders("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT, Kepala Dinas Contoh, Kota Pekanbaru, Kepala Dinas Contoh Kota Pekanbaru",
        "DEPARTMENT, Kepala Dinas Contoh Kota Pekanbaru, Kota Pekanbaru, Kepala Dinas Contoh Kota Pekanbaru",
        "REGIONAL_HEAD, Wali Kota, Kota Pekanbaru, Wali Kota Pekanbaru",
        "REGIONAL_HEAD, Wali Kota Pekanbaru, Kota Pekanbaru, Wali Kota Pekanbaru",
        "REGIONAL_HEAD, Bupati, Kabupaten Siak, Bupati Siak",
        "REGIONAL_HEAD, Gubernur, Provinsi Riau, Gubernur Riau",
        "REGIONAL_HEAD, Gubernur, Daerah Istimewa Contoh, Gubernur Daerah Istimewa Contoh",
    })
    void anOfficeIsNamedWithItsRegionOnce(DecreeForm.Kind kind, String office, String region, String printed) {
        DecreeForm form = DecreeFixtures.mayors();
        assertThat(new DecreeForm(
                                form.paper(),
                                form.layout(),
                                form.title(),
                                form.place(),
                                office,
                                new DecreeForm.Letterhead(kind, "Pemerintah", "Dinas", region, "Jalan", null, null),
                                form.recitals(),
                                form.legalBasis(),
                                form.noted(),
                                form.clauses(),
                                form.copies(),
                                form.number(),
                                form.signatories())
                        .fullOffice())
                .isEqualTo(printed);
    }
}
