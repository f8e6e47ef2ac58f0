package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The extract (petikan): the decree's head, what it decides, and the one row. Of what concerns others it says "dan
/// seterusnya", as an office does.
final class ExtractPage {

    private static final String AND_SO_ON = "dan seterusnya";

    private final OfficeSettings office;
    private final Extract extract;
    private final DecreeDocument decree;
    private final DecreeForm form;
    private final DecreeDocument.Identity identity;

    ExtractPage(OfficeSettings office, Extract extract) {
        this.office = office;
        this.extract = extract;
        this.decree = extract.decree();
        this.form = decree.form();
        this.identity = Objects.requireNonNull(decree.identity());
    }

    OfficePaper paper() {
        return new OfficePaper(
                form,
                "Petikan Keputusan Nomor " + identity.number(),
                decree.title(),
                footer(),
                body(),
                identity.decreedOn().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private String body() {
        var page = new DecreePage(office, decree);
        return new LetterheadBlock(form).html() + "<p class=\"petikan\">PETIKAN</p>" + page.title()
                + "<table class=\"clauses\" role=\"presentation\">" + leftOut()
                + "</table><p class=\"decide\">MEMUTUSKAN:</p><table class=\"clauses\" role=\"presentation\">"
                + DecreePage.clause("Menetapkan", "") + decided(page.clauses())
                + "</table><div class=\"kept\">" + row() + closing() + "</div>";
    }

    private String leftOut() {
        return DecreePage.clause("Menimbang", AND_SO_ON + ";") + DecreePage.clause("Mengingat", AND_SO_ON + ".");
    }

    /// Of a decree that names partners the first clause does it; one that changes another has but few.
    private String decided(List<String> clauses) {
        if (decree.change() != null || clauses.size() < 2) {
            return String.join("", clauses);
        }
        return clauses.getFirst() + DecreePage.clause("KEDUA", AND_SO_ON + ".");
    }

    private String row() {
        var row = decree.rows().getFirst();
        return """
                <p class="intro">Dalam Lampiran Keputusan ini, pada nomor urut <b>%d</b>, tercantum:</p>
                <table class="row"><tbody>%s</tbody></table>%s
                """.formatted(
                        row.number(),
                        line("Nama media", row.outlet())
                                + line("Nama perusahaan", row.company())
                                + line("Jenis media, klasifikasi", row.outletType() + ", klasifikasi " + row.tier())
                                + line("Penanggung jawab", row.responsibleEditor())
                                + line("Wartawan penugasan", row.reporter())
                                + line("Keterangan", row.remark())
                                + cell("Masa berlaku", validity()),
                        later());
    }

    private static String line(String label, @Nullable String value) {
        return value == null ? "" : cell(label, text(value));
    }

    private static String cell(String label, String html) {
        return "<tr><th scope=\"row\">" + label + "</th><td>" + html + "</td></tr>";
    }

    private String validity() {
        String from = FormText.together(Indonesian.date(identity.decreedOn()));
        return switch (extract.standing()) {
            case PARTNER ->
                "sejak " + from + " sampai dengan " + FormText.together(Indonesian.date(decree.validUntil()));
            case TAKEN_OUT -> "tidak lagi menjadi media massa mitra sejak " + from;
        };
    }

    private String later() {
        var later = extract.later();
        return later == null
                ? ""
                : """
                <p class="later"><b>Catatan:</b> sejak %s yang berlaku bagi media ini adalah Keputusan Nomor %s.</p>
                """.formatted(
                        FormText.together(Indonesian.date(later.on())), FormText.together(text(later.number())));
    }

    /// What stands under the decree on the right, and on the left what makes this paper an extract of it.
    private String closing() {
        var signatory = decree.signatory();
        String acting = signatory.acting() == null ? "" : signatory.acting() + " ";
        return """
                <table class="closing two" role="presentation"><tr><td class="certified">%s</td><td class="signed">
                <div>Ditetapkan di %s</div><div>pada tanggal %s</div><div>%s</div>
                <div class="ttd">ditandatangani secara elektronik</div><div class="name">%s</div></td></tr></table>
                """.formatted(
                        certified(),
                        text(form.place()),
                        Indonesian.date(identity.decreedOn()),
                        BalancedHeading.html(acting + upper(form.fullOffice()) + ",", 33),
                        text(upper(signatory.name())));
    }

    private String certified() {
        return """
                <p class="true">Petikan sesuai dengan aslinya.</p><table role="presentation"><tr><td class="of-code">
                <object class="code" type="%s" data="%s" alt="Kode QR ke halaman pemeriksaan %s"></object></td>
                <td><p class="small">Aslinya ditandatangani secara elektronik oleh %s, %s%s. Bandingkan dengan aslinya
                melalui kode ini.</p></td></tr></table>
                """.formatted(
                        PageObjects.QR,
                        text(address()),
                        text(identity.publicCode()),
                        text(decree.signatory().name()),
                        text(extract.signatoryTitle()),
                        extract.testMark().isEmpty() ? "" : " (<b>" + text(extract.testMark()) + "</b>)");
    }

    private String footer() {
        return """
                <b>Petikan</b> ini dibuat oleh sistem dari Keputusan yang asli dan tidak ditandatangani tersendiri; bukti\
                 keasliannya adalah tanda tangan elektronik pada aslinya.<br/>Periksa pada %s
                """.formatted(FormText.together(text(address().replaceFirst("^https?://", ""))));
    }

    private String address() {
        return office.publicUrl() + "/v/" + identity.publicCode();
    }
}
