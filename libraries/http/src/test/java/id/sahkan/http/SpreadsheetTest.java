package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.http.Spreadsheet.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class SpreadsheetTest {

    @Test
    void whatPeopleTypedIsATextAndNeverAFormula() throws IOException {
        Map<String, String> parts = written(new Table(
                "Beban",
                List.of("Nama", "Jumlah"),
                List.of(
                        List.of("=HYPERLINK(\"https://example.test\")", 3),
                        List.of("+1+1", 2.5),
                        List.of("@SUM(A1) <b> & \u0001", 4L))));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("t=\"inlineStr\"", "=HYPERLINK(", "+1+1", "&lt;b&gt; &amp;", "<v>3</v>", "<v>2.5</v>")
                .doesNotContain("<f", "t=\"str\"", "\u0001");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Beban\"");
    }

    @Test
    void aNameThatProgramsRefuseIsMadeOneThatTheyTake() throws IOException {
        String workbook = written(new Table("Status/jenis: apa? " + "x".repeat(40), List.of("a"), List.of()))
                .get("xl/workbook.xml");
        assertThat(workbook).contains("name=\"Status jenis  apa  xxxxxxxxxxxx\"");
    }

    @Test
    void aThousandRowsLeaveAsTheyAreWrittenAndMoreThanPeopleReadAreRefused() throws IOException {
        List<List<Object>> rows = IntStream.range(0, 1200)
                .mapToObj(row -> List.<Object>of("baris " + row, row))
                .toList();
        assertThat(written(new Table("Jam", List.of("a", "b"), rows)).get("xl/worksheets/sheet1.xml"))
                .contains("baris 0<", "baris 499<", "baris 500<", "baris 1199<");
        List<List<Object>> many = Collections.nCopies(Spreadsheet.MOST_ROWS + 1, List.of("a"));
        List<String> head = List.of("a");
        assertThatThrownBy(() -> new Table("Jam", head, many)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFileHasANameThatCannotLeaveItsHeader() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Spreadsheet.answer(response, "2027 \"a\"\r\nX: y", List.of(new Table("a", List.of("a"), List.of())));
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"2027--a---X--y.xlsx\"");
        assertThat(response.getContentType()).isEqualTo(Spreadsheet.TYPE);
    }

    @Test
    void whatPeopleTypedIsNoFormulaInACellWithoutATypeEither() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(Spreadsheet.asText(formula)).isEqualTo("'" + formula);
        }
        assertThat(Spreadsheet.asText("Kabar = Baru")).isEqualTo("Kabar = Baru");
        assertThat(Spreadsheet.asText("")).isEmpty();
        assertThat(Spreadsheet.asText(null)).isNull();
    }

    private static Map<String, String> written(Table table) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Spreadsheet.write(List.of(table), out);
        }
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }
}
