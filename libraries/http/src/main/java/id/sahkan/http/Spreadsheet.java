package id.sahkan.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Tables as one file of a spreadsheet program (XLSX), written row by row as it leaves. A cell is a number or a text:
/// what people typed is never a formula, whatever it begins with.
public final class Spreadsheet {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// Of one table; what is longer is no figure for people.
    static final int MOST_ROWS = 10_000;

    private static final String FORMULA = "=+-@\t\r";
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 31;
    private static final int ROWS_AT_ONCE = 500;

    private Spreadsheet() {}

    /// @param name of its sheet
    /// @param rows of `String` and `Number`
    public record Table(String name, List<String> head, List<List<Object>> rows) {

        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
            if (rows.size() > MOST_ROWS) {
                throw new IllegalArgumentException(rows.size() + " rows in " + name);
            }
        }
    }

    /// Of a cell in a CSV, which has no types: a spreadsheet program takes what begins so for a formula (OWASP, CSV
    /// injection), and what people typed is none.
    public static @Nullable String asText(@Nullable String typed) {
        return typed != null && !typed.isEmpty() && FORMULA.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }

    /// Everything that can fail has been read before: what is written cannot be taken back.
    ///
    /// @param file its name, without its ending
    public static void answer(HttpServletResponse response, String file, List<Table> tables) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.replaceAll("[^A-Za-z0-9._-]", "-") + ".xlsx")
                        .build()
                        .toString());
        write(tables, response.getOutputStream());
    }

    static void write(List<Table> tables, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Sahkan", "1.0")) {
            for (Table table : tables) {
                write(table, book.newWorksheet(name(table.name())));
            }
        }
    }

    private static void write(Table table, Worksheet sheet) throws IOException {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.head().size(); column++) {
            sheet.width(column, column == 0 ? 40 : 18);
            sheet.inlineString(0, column, table.head().get(column));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<Object> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row + 1, column, cells.get(column));
            }
            if (row % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(row, column, number);
            case String text ->
                sheet.inlineString(
                        row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
            default -> throw new IllegalArgumentException("no cell: " + cell.getClass());
        }
    }

    /// As spreadsheet programs take it.
    private static String name(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    }
}
