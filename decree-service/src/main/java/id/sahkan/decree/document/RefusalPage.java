package id.sahkan.decree.document;

import static id.sahkan.decree.document.FormText.together;
import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The letter about a refusal: what was asked for, what was found, and how to object.
final class RefusalPage {

    private static final String LAW = "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan";

    private final RefusalLetter letter;
    private final DecreeForm form;

    RefusalPage(RefusalLetter letter) {
        this.letter = letter;
        this.form = letter.form();
    }

    OfficePaper paper() {
        return new OfficePaper(
                form,
                "Pemberitahuan Penolakan Permohonan " + letter.applicationNumber(),
                "Penolakan permohonan kerja sama publikasi media massa",
                footer(),
                new LetterheadBlock(form).html() + opening() + reasons() + "<div class=\"kept\">" + objection()
                        + closing() + "</div>",
                letter.refusedAt());
    }

    private String opening() {
        return """
                <p class="dateline">%s, %s</p>
                <table class="about-letter" role="presentation">
                <tr><td class="name-of">Nomor permohonan</td><td class="colon">:</td><td>%s</td></tr>
                <tr><td class="name-of">Hal</td><td class="colon">:</td><td><b>Pemberitahuan penolakan permohonan kerja\
                 sama publikasi</b></td></tr></table>
                <p class="to">Yth. Penanggung Jawab<br/>%s<br/>%s</p>
                <p class="para">Permohonan Saudara Nomor %s, yang kami terima pada %s%s, telah diperiksa berdasarkan\
                 persyaratan dalam Pengumuman Nomor %s tanggal %s. Dengan ini diberitahukan bahwa permohonan tersebut\
                 <b>ditolak</b> pada %s dengan alasan sebagai berikut.</p>
                """.formatted(
                        text(form.place()),
                        day(letter.refusedOn()),
                        text(letter.applicationNumber()),
                        text(letter.outlet()),
                        text(letter.company()),
                        together(text(letter.applicationNumber())),
                        day(letter.receivedOn()),
                        letter.period() == null ? "" : " untuk " + text(letter.period()),
                        together(text(letter.announcement().number())),
                        day(letter.announcement().date()),
                        day(letter.refusedOn()));
    }

    private String reasons() {
        var rows = new StringBuilder();
        int n = 0;
        for (RefusalLetter.Reason reason : letter.reasons()) {
            rows.append("""
                    <tr><td class="no">%d</td><td>%s%s</td><td>%s</td><td>%s</td></tr>
                    """.formatted(
                            ++n,
                            reason.requirement() == null
                                    ? "Ketentuan dalam pengumuman"
                                    : "<b>" + text(reason.requirement()) + "</b>",
                            small(reason.asked()),
                            text(reason.why()),
                            reason.found() == null ? "–" : text(reason.found())));
        }
        return """
                <table class="list reasons"><thead><tr>
                <th scope="col" style="width:9mm">NO.</th><th scope="col">PERSYARATAN</th>
                <th scope="col" style="width:40mm">ALASAN</th><th scope="col">FAKTA YANG DITEMUKAN</th>
                </tr></thead><tbody>%s</tbody></table>
                """.formatted(rows);
    }

    private static String small(@Nullable String asked) {
        return asked == null || asked.isBlank() ? "" : "<br/><span class=\"asked\">" + text(asked) + "</span>";
    }

    private String objection() {
        return """
                <p class="para">Terhadap penolakan ini Saudara dapat mengajukan <b>keberatan</b> secara tertulis kepada\
                 %s dalam waktu paling lama %s hari kerja sejak penolakan ini diberitahukan, %s,\
                 sesuai dengan %s.%s%s</p>
                """.formatted(
                        text(form.fullOffice()),
                        together(Indonesian.counted(21)),
                        lastDay(letter.objectUntil()),
                        LAW.replace("Nomor 30 Tahun 2014", together("Nomor 30 Tahun 2014")),
                        where(),
                        letter.howToObject() == null ? "" : " " + text(letter.howToObject()));
    }

    private static String lastDay(@Nullable LocalDate until) {
        return until == null
                ? "terhitung sejak hari kantor menyampaikannya kepada Saudara; surel pemberitahuannya kembali, sehingga"
                        + " jangka waktu itu <b>belum berjalan</b>"
                : "yaitu sampai dengan <b>" + day(until) + "</b>";
    }

    private String where() {
        var l = form.letterhead();
        return l.address() == null
                ? ""
                : " Keberatan disampaikan ke " + text(l.address())
                        + (l.contact() == null ? "" : " (" + new LetterheadBlock(form).contact() + ")") + ".";
    }

    private String closing() {
        DecreeForm.Signatory head = form.expected(letter.refusedOn());
        String acting = head.acting() == null ? "" : head.acting() + " ";
        return """
                <table class="closing two" role="presentation"><tr><td class="certified">
                <table role="presentation"><tr><td class="of-code">
                <object class="code" type="%s" data="%s" alt="Kode QR ke laman permohonan %s"></object></td>
                <td><p class="small">Keputusan ini dan alasannya tercatat pada laman permohonan; masuklah dengan akun yang\
                 mengajukannya.</p></td></tr></table></td><td class="signed"><div>%s</div>
                <div class="ttd">dibuat oleh sistem, tidak ditandatangani</div><div class="name">%s</div></td></tr></table>
                """.formatted(
                        PageObjects.QR,
                        text(letter.address()),
                        text(letter.applicationNumber()),
                        BalancedHeading.html(acting + upper(form.fullOffice()) + ",", 33),
                        text(upper(head.name())));
    }

    private String footer() {
        return """
                <b>Surat</b> ini dibuat oleh sistem dari keputusan yang tercatat, dan tidak ditandatangani tersendiri.<br/>\
                Periksa pada %s
                """.formatted(together(text(letter.address().replaceFirst("^https?://", ""))));
    }

    private static String day(LocalDate day) {
        return together(Indonesian.date(day));
    }
}
