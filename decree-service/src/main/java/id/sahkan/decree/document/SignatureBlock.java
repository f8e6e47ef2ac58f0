package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

import org.jspecify.annotations.Nullable;

/// Place, date, office, QR code and name. The body holds the signature field itself; the annex repeats the block
/// with words.
final class SignatureBlock {

    private final OfficeSettings office;
    private final DecreeDocument decree;

    SignatureBlock(OfficeSettings office, DecreeDocument decree) {
        this.office = office;
        this.decree = decree;
    }

    String html(@Nullable String fieldId, int lineLength) {
        var identity = decree.identity();
        var signatory = decree.signatory();
        int letters = decree.form().layout().lettersOfBlock(lineLength);
        String date = identity == null ? "……………………" : Indonesian.date(identity.decreedOn());
        return """
                <div class="signature"><div>Ditetapkan di %s</div><div>pada tanggal %s</div>
                <div>%s</div>%s<div class="name">%s</div>%s</div>
                """.formatted(
                text(decree.form().place()),
                date,
                BalancedHeading.html(acting(signatory) + upper(decree.form().fullOffice()) + ",", letters),
                identity == null ? draftSeal() : seal(identity, fieldId),
                text(upper(signatory.name())),
                line("", signatory.rank()) + line("NIP ", signatory.number()));
    }

    /// What a signatory does not have leaves no empty line.
    private static String line(String label, @Nullable String value) {
        return value == null ? "" : "<div>" + label + text(value) + "</div>";
    }

    private static String acting(DecreeForm.Signatory signatory) {
        return signatory.acting() == null ? "" : signatory.acting() + " ";
    }

    private String seal(DecreeDocument.Identity identity, @Nullable String fieldId) {
        String mark = office.footer().testMark();
        String box = fieldId == null
                ? "<div class=\"note\">Ditandatangani secara elektronik" + (mark.isEmpty() ? "" : "<br/>" + text(mark))
                        + "</div>"
                : "<div class=\"field\" id=\"" + fieldId + "\"></div>";
        return """
                <table class="seal" role="presentation"><tr><td class="qr"><object type="%s" data="%s" \
                alt="Kode QR ke halaman pemeriksaan %s"></object></td><td>%s</td></tr></table>
                """.formatted(
                        PageObjects.QR,
                        text(office.publicUrl() + "/v/" + identity.publicCode()),
                        text(identity.publicCode()),
                        box);
    }

    private static String draftSeal() {
        return "<div class=\"note\" style=\"margin:3mm 0\">KONSEP – belum bernomor dan belum ditandatangani</div>";
    }
}
