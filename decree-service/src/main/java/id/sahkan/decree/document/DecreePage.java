package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of the decree as XHTML: letterhead, title, recitals, clauses, signature, copies.
final class DecreePage {

    static final String SIGNATURE_FIELD = "signature-field";

    private static final List<String> ORDINALS = List.of(
            "KESATU",
            "KEDUA",
            "KETIGA",
            "KEEMPAT",
            "KELIMA",
            "KEENAM",
            "KETUJUH",
            "KEDELAPAN",
            "KESEMBILAN",
            "KESEPULUH");

    private final OfficeSettings office;
    private final DecreeDocument decree;
    private final DecreeForm form;
    private final FormText words;
    private final DecreeDocument.@Nullable Change change;

    DecreePage(OfficeSettings office, DecreeDocument decree) {
        this.office = office;
        this.decree = decree;
        this.form = decree.form();
        this.words = new FormText(decree);
        this.change = decree.change();
    }

    String body() {
        return new LetterheadBlock(form).html() + title() + recitals() + decision();
    }

    String title() {
        String holder = upper(form.fullOffice());
        return """
                <div class="title"><h1>%s</h1><p>NOMOR %s</p><p class="about">TENTANG</p><h2>%s</h2>
                <p class="holder">%s</p></div>
                """.formatted(
                        BalancedHeading.html("KEPUTUSAN " + holder, letters(52)),
                        number(),
                        BalancedHeading.html(upper(decree.title()), letters(52)),
                        BalancedHeading.html(holder + ",", letters(54)));
    }

    private String recitals() {
        var rows = new StringBuilder();
        rows.append(marked(
                "Menimbang",
                (change == null ? form.recitals() : ChangeWords.recitals())
                        .stream().map(one -> words.html(one + ";")).toList(),
                true));
        rows.append(marked(
                "Mengingat",
                form.legalBasis().stream()
                        .map(one -> words.html(one.text() + ";"))
                        .toList(),
                false));
        rows.append(marked(
                "Memperhatikan", ended(change == null ? form.noted() : ChangeWords.noted(), ";", ";", "."), false));
        return "<table class=\"clauses\" role=\"presentation\">" + rows + "</table>";
    }

    /// Each line with the mark of its place.
    private List<String> ended(List<String> lines, String mark, String beforeLast, String last) {
        var out = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int left = lines.size() - 1 - i;
            out.add(words.html(lines.get(i) + (left == 0 ? last : left == 1 ? beforeLast : mark)));
        }
        return out;
    }

    /// The last clause stays with the signature.
    private String decision() {
        var clauses = clauses();
        String last = clauses.isEmpty() ? "" : clauses.removeLast();
        return "<p class=\"decide\">MEMUTUSKAN:</p><table class=\"clauses\" role=\"presentation\">"
                + decided()
                + String.join("", clauses)
                + "</table><div class=\"closing\"><table class=\"clauses\" role=\"presentation\" style=\"margin-top:0\">"
                + last
                + "</table>" + new SignatureBlock(office, decree).html(SIGNATURE_FIELD, 31) + "</div>" + copies();
    }

    /// What is decreed, by its title.
    String decided() {
        return clause(
                "Menetapkan",
                "<span class=\"what\">KEPUTUSAN " + head() + " TENTANG " + words.upperTitle() + ".</span>");
    }

    List<String> clauses() {
        var clauses = new ArrayList<String>();
        var said = change == null ? form.clauses() : ChangeWords.clauses(change.kind());
        for (int i = 0; i < said.size(); i++) {
            clauses.add(clause(ORDINALS.get(i), clauseBody(said.get(i))));
        }
        return clauses;
    }

    private String clauseBody(DecreeForm.Clause one) {
        return one.points().isEmpty()
                ? words.html(one.text() + ".")
                : words.html(one.text() + ":") + points(ended(one.points(), ";", "; dan", "."));
    }

    private static String points(List<String> texts) {
        var rows = new StringBuilder("<table class=\"points\" role=\"presentation\">");
        for (int i = 0; i < texts.size(); i++) {
            rows.append("<tr><td class=\"mark\" style=\"width:8.5mm\">%c.</td><td>%s</td></tr>"
                    .formatted('a' + i, texts.get(i)));
        }
        return rows.append("</table>").toString();
    }

    private String copies() {
        if (form.copies().isEmpty()) {
            return "";
        }
        var rows = new StringBuilder(
                "<div class=\"copies\"><p style=\"font-size:10pt\">Tembusan:</p>" + "<table role=\"presentation\">");
        List<String> lines = ended(form.copies(), ";", ";", ".");
        for (int i = 0; i < lines.size(); i++) {
            rows.append("<tr><td>%d.</td><td>%s</td></tr>".formatted(i + 1, lines.get(i)));
        }
        return rows.append("</table></div>").toString();
    }

    private static String marked(String label, List<String> items, boolean letters) {
        var rows = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String mark = letters ? (char) ('a' + i) + "." : (i + 1) + ".";
            rows.append("""
                    <tr%s><td class="label">%s</td><td class="colon">%s</td><td class="mark">%s</td><td>%s</td></tr>
                    """.formatted(
                    i == 0 ? " class=\"first\"" : "", i == 0 ? label : "", i == 0 ? ":" : "", mark, items.get(i)));
        }
        return rows.toString();
    }

    static String clause(String label, String body) {
        return """
                <tr><td class="label">%s</td><td class="colon">:</td><td>%s</td></tr>
                """.formatted(label, body);
    }

    private int letters(int usual) {
        return form.layout().letters(form.paper(), usual);
    }

    private String head() {
        return text(upper(form.officeInText()));
    }

    private String number() {
        var identity = decree.identity();
        return identity == null ? "……………………" : text(identity.number());
    }
}
