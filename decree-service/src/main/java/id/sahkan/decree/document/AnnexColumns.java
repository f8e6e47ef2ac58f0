package id.sahkan.decree.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// How wide the columns of the annex are, in millimetres. A short one is as wide as its widest word, within limits, so
/// that no word is broken or stands over its cell; names share what is left.
///
/// @param name of the outlet and of its company, each
/// @param person of who answers for it and of who is assigned, each
record AnnexColumns(double number, double name, double type, double person, double tier, double remark) {

    static final String NUMBER = "NO.";
    static final String OUTLET = "NAMA MEDIA";
    static final String COMPANY = "NAMA PERUSAHAAN";
    static final String TYPE = "JENIS";
    static final String RESPONSIBLE = "PENANGGUNG JAWAB";
    static final String REPORTER = "WARTAWAN PENUGASAN";
    static final String TIER = "KLASIFIKASI";
    static final String REMARK = "KET.";

    /// As the sheet of styles says them: letters of head and body in points, and what stands beside a word.
    private static final double HEAD = 8.8;

    private static final double BODY = 9.5;
    private static final double PADDING = 3.5;
    private static final double SLACK = 1;

    private static final double WIDEST_SHORT = 40;
    private static final double REMARK_WIDTH = 16;
    private static final double REMARK_OF_CHANGE = 70;
    private static final double SHARE_OF_NAMES = 0.255;
    private static final double SHARE_OF_NAMES_OF_CHANGE = 0.27;

    static AnnexColumns of(DecreeDocument decree) {
        var widths = new Widths(decree.form().layout().typeface());
        var rows = decree.rows();
        boolean changes = decree.change() != null;
        double number = widths.column(NUMBER, texts(rows, row -> Integer.toString(row.number())), 10);
        double type = widths.column(TYPE, texts(rows, DecreeDocument.Row::outletType), 23.5);
        double tier = widths.column(TIER, texts(rows, row -> Integer.toString(row.tier())), 13);
        double remark = changes ? REMARK_OF_CHANGE : REMARK_WIDTH;
        double left = decree.form().paper().annexWidth() - number - type - tier - remark;
        double name = left * (changes ? SHARE_OF_NAMES_OF_CHANGE : SHARE_OF_NAMES);
        return new AnnexColumns(number, name, type, left / 2 - name, tier, remark);
    }

    private static List<String> texts(List<DecreeDocument.Row> rows, Function<DecreeDocument.Row, String> text) {
        return rows.stream().map(text).toList();
    }

    private record Widths(LetterWidths head, LetterWidths body) {

        Widths(Typeface typeface) {
            this(LetterWidths.bold(typeface), LetterWidths.regular(typeface));
        }

        double column(String heading, List<String> texts, double least) {
            double widest = Stream.concat(
                            Stream.of(head.widestWord(heading, HEAD)),
                            texts.stream().distinct().map(text -> body.widestWord(text, BODY)))
                    .max(Double::compare)
                    .orElseThrow();
            return Math.clamp(widest + PADDING + SLACK, least, WIDEST_SHORT);
        }
    }

    /// The head of the table, in the order of its columns.
    String html() {
        return head(NUMBER, number)
                + head(OUTLET)
                + head(COMPANY)
                + head(TYPE, type)
                + head(RESPONSIBLE, person)
                + head(REPORTER, person)
                + head(TIER, tier)
                + head(REMARK, remark);
    }

    /// The width of a cell is without what stands beside its words.
    private static String head(String text, double width) {
        return "<th scope=\"col\" style=\"width:" + Math.round((width - PADDING) * 100) / 100.0 + "mm\">" + text
                + "</th>";
    }

    /// What is left.
    private static String head(String text) {
        return "<th scope=\"col\">" + text + "</th>";
    }
}
