package id.sahkan.decree.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sahkan.http.TypedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody else's program (poppler's `pdftotext`) reads in the decree: every name as it was typed, and no number
/// of a person.
class PdfToTextTest {

    private static final List<String> NAMES =
            List.of("Effendi", "O'Brien", "Ṣalāḥ ad-Dīn", "Affiliasi Efficient Offline", "Ny. Łucja Çağlayan");

    private static final String LONG = "Harian Suara ".repeat(16).substring(0, 199) + "x";

    /// A NIK or NPWP of sixteen digits, an NPWP of fifteen as it is written, a mobile number.
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<!\\d)\\d{16}(?!\\d)|\\d{2}\\.\\d{3}\\.\\d{3}\\.\\d-\\d{3}\\.\\d{3}|(?<!\\d)(\\+62|08)\\d{8,}");

    @TempDir
    Path folder;

    private final DecreeRenderer renderer = new DecreeRenderer(DecreeFixtures.office());

    @BeforeEach
    void pdftotextIsHere() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "pdftotext"))),
                "SKIPPED: needs pdftotext (poppler-utils)");
    }

    @Test
    void everyNameIsReadAsItWasTyped() throws Exception {
        String text = text(renderer.unsigned(decree()));
        for (String name : NAMES) {
            assertThat(text).contains(name, "PT " + name, "Wartawan " + name);
        }
        assertThat(text.replace(" ", "")).contains(LONG.replace(" ", ""));
        assertThat(text).doesNotContain("\uFB00", "\uFB03", "\uFFFD");
    }

    /// What the decree's fonts do not have is refused where it is typed, and so never stands here as a box.
    @Test
    void whatCannotBeDrawnIsNotTaken() {
        for (String name : NAMES) {
            assertThat(TypedText.isPrintable(name)).as(name).isTrue();
        }
        for (String name : List.of("新闻", "ニュース", "Kabar 📰", "الخبر")) {
            assertThat(TypedText.isPrintable(name)).as(name).isFalse();
        }
    }

    @Test
    void noNumberOfAPersonStandsInIt() throws Exception {
        assertThat(PERSONAL.matcher(text(renderer.unsigned(decree()))).find()).isFalse();
        assertThat(PERSONAL.matcher(text(renderer.unsigned(DecreeFixtures.numbered(60))))
                        .find())
                .isFalse();
        for (String number : List.of("1471010101800001", "01.234.567.8-216.000", "081234567890", "+6281234567890")) {
            var row = new DecreeDocument.Row(1, "Kabar", "PT Kabar", "Media siber", number, "Sari", 1);
            String text = text(renderer.unsigned(DecreeFixtures.numbered(List.of(row))));
            assertThat(PERSONAL.matcher(text).find()).as("%s is seen", number).isTrue();
        }
    }

    private static DecreeDocument decree() {
        var rows = new java.util.ArrayList<DecreeDocument.Row>();
        for (String name : NAMES) {
            rows.add(new DecreeDocument.Row(
                    rows.size() + 1, name, "PT " + name, "Media siber", "Ibu " + name, "Wartawan " + name, 1));
        }
        rows.add(new DecreeDocument.Row(rows.size() + 1, LONG, "PT Panjang", "Media cetak", "Nu'man", "Sa'diah", 2));
        return DecreeFixtures.numbered(rows);
    }

    /// In the order in which it was written, one space between words.
    private String text(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("decree.pdf"), pdf);
        Process reading = new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-").start();
        String text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor()).isZero();
        return text.replaceAll("\\s+", " ");
    }
}
