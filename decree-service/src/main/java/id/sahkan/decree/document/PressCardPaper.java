package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// The card of a journalist as a paper: whom a decree names, for which outlet, until when, and where anybody
/// checks it.
///
/// @param number of the card: the decree's code and the row of its annex
/// @param address where it is checked
public record PressCardPaper(
        DecreeForm form,
        String number,
        String journalist,
        String outlet,
        String company,
        String decree,
        LocalDate from,
        LocalDate until,
        String address) {

    OfficePaper paper() {
        return new OfficePaper(
                form,
                "Kartu Pers " + number,
                "Wartawan yang ditugaskan menurut Keputusan Nomor " + decree,
                footer(),
                new LetterheadBlock(form).html() + "<p class=\"petikan\">KARTU PERS</p>" + body(),
                from.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private String body() {
        return """
                <div class="kept"><p class="intro">Yang namanya tersebut di bawah ini adalah wartawan yang ditugaskan oleh media\
                 massa mitra, sebagaimana tercantum dalam Keputusan.</p>
                <table class="row"><tbody>%s</tbody></table>
                <table class="closing two" role="presentation"><tr><td class="of-code">
                <object class="code" type="%s" data="%s" alt="Kode QR ke halaman pemeriksaan %s"></object></td>
                <td><p class="small">Pindai kode ini untuk mengetahui apakah kartu masih berlaku. Kartu dibaca bersama tanda pengenal\
                 lain yang berfoto; tanpa itu kartu ini tidak menunjukkan siapa pemegangnya.</p></td></tr></table></div>
                """.formatted(
                        line("Nama wartawan", text(journalist))
                                + line("Nama media", text(outlet))
                                + line("Nama perusahaan", text(company))
                                + line("Keputusan", FormText.together(text("Nomor " + decree)))
                                + line(
                                        "Masa berlaku",
                                        FormText.together(Indonesian.date(from)) + " sampai dengan "
                                                + FormText.together(Indonesian.date(until)))
                                + line("Nomor kartu", FormText.together(text(number))),
                        PageObjects.QR,
                        text(address),
                        text(number));
    }

    private static String line(String label, String html) {
        return "<tr><th scope=\"row\">" + label + "</th><td>" + html + "</td></tr>";
    }

    private String footer() {
        return """
                Kartu ini dibuat oleh sistem dari Keputusan yang asli dan tidak ditandatangani tersendiri. Kartu gugur ketika\
                 penetapan media dicabut, diubah, atau habis masa berlakunya.<br/>Periksa pada %s
                """.formatted(FormText.together(text(address.replaceFirst("^https?://", ""))));
    }

    @Override
    public String toString() {
        return "PressCardPaper[" + number + "]";
    }
}
