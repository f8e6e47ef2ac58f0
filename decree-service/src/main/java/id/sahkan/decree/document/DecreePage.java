package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The body of the decree as XHTML: letterhead, title, recitals, clauses, signature, copies.
final class DecreePage {

    static final String SIGNATURE_FIELD = "signature-field";

    private static final Pattern NUMBERED = Pattern.compile("Nomor \\d+( Tahun \\d+)?;?");

    private final OfficeSettings office;
    private final DecreeDocument decree;

    DecreePage(OfficeSettings office, DecreeDocument decree) {
        this.office = office;
        this.decree = decree;
    }

    String body() {
        return letterhead() + title() + recitals() + decision();
    }

    private String letterhead() {
        var l = office.letterhead();
        return """
                <table class="kop" role="presentation"><tr>
                <td class="emblem"><object type="%s" alt="Lambang %s"></object></td>
                <td class="names"><div class="government">%s</div><div class="office">%s</div>
                <div class="contact">%s<br/>%s</div></td>
                </tr></table><div class="hairline"></div>
                """.formatted(
                        Drawings.EMBLEM,
                        text(l.region()),
                        text(upper(l.government())),
                        Balanced.html(upper(l.office()), 44),
                        text(l.address()),
                        unbroken(l.contact()));
    }

    private String title() {
        String holder = upper(office.signingOffice() + " " + office.letterhead().region());
        return """
                <div class="title"><h1>%s</h1><p>NOMOR %s</p><p class="about">TENTANG</p><h2>%s</h2>
                <p class="holder">%s</p></div>
                """.formatted(
                        Balanced.html("KEPUTUSAN " + holder, 52),
                        number(),
                        Balanced.html(upper(decree.title()), 52),
                        Balanced.html(holder + ",", 54));
    }

    private String recitals() {
        var rows = new StringBuilder();
        rows.append(marked(
                "Menimbang",
                List.of(
                        "bahwa untuk melaksanakan penyebarluasan informasi penyelenggaraan pemerintahan daerah kepada"
                                + " masyarakat diperlukan kerja sama publikasi dengan media massa;",
                        "bahwa berdasarkan " + minutes(",") + " media massa sebagaimana tercantum dalam Lampiran telah"
                                + " memenuhi persyaratan;",
                        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu"
                                + " menetapkan Keputusan "
                                + text(office.signingOffice()) + " tentang "
                                + text(decree.title()) + ";"),
                true));
        var bases = new ArrayList<String>();
        office.legalBasis().forEach(b -> bases.add(citation(b.text() + ";")));
        rows.append(marked("Mengingat", bases, false));
        rows.append(marked(
                "Memperhatikan",
                List.of("Pengumuman Nomor " + reference(decree.announcement(), ";"), minutes(".")),
                false));
        return "<table class=\"clauses\" role=\"presentation\">" + rows + "</table>";
    }

    private String decision() {
        var c = office.clauses();
        return "<p class=\"decide\">MEMUTUSKAN:</p><table class=\"clauses\" role=\"presentation\">"
                + clause(
                        "Menetapkan",
                        "<span class=\"what\">KEPUTUSAN " + head() + " TENTANG " + text(upper(decree.title()))
                                + ".</span>")
                + clause(
                        "KESATU",
                        "Menetapkan media massa mitra sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak"
                                + " terpisahkan dari Keputusan ini.")
                + clause("KEDUA", "Media massa mitra sebagaimana dimaksud dalam Diktum KESATU wajib:" + duties())
                + clause(
                        "KETIGA",
                        "Penetapan ini tidak dengan sendirinya menimbulkan kewajiban pemesanan; pengadaan dilaksanakan"
                                + " sesuai dengan ketentuan peraturan perundang-undangan.")
                + clause(
                        "KEEMPAT",
                        "Penetapan dapat dicabut apabila " + text(c.revocationGrounds())
                                + ", setelah pemberitahuan tertulis dan kesempatan memberikan penjelasan.")
                + clause(
                        "KELIMA",
                        "Segala biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran"
                                + " Pendapatan dan Belanja Daerah "
                                + text(office.letterhead().region()) + " Tahun Anggaran "
                                + decree.budgetYear() + ", " + text(c.budgetDocument()) + ".")
                + "</table><div class=\"closing\"><table class=\"clauses\" role=\"presentation\" style=\"margin-top:0\">"
                + clause(
                        "KEENAM",
                        "Keputusan ini berlaku sejak tanggal ditetapkan sampai dengan tanggal "
                                + day(decree.validUntil()) + ".")
                + "</table>" + new SignatureBlock(office, decree).html(SIGNATURE_FIELD, 31) + "</div>" + copies();
    }

    private String duties() {
        return points(List.of(
                "mematuhi Undang-Undang tentang Pers dan Kode Etik Jurnalistik;",
                "menyampaikan bukti tayang; dan",
                "memberitahukan perubahan data paling lambat "
                        + together(Indonesian.counted(office.clauses().changeNoticeDays())) + " hari kerja."));
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
        var rows = new StringBuilder(
                "<div class=\"copies\"><p style=\"font-size:10pt\">Tembusan:</p>" + "<table role=\"presentation\">");
        for (int i = 0; i < office.copies().size(); i++) {
            boolean last = i == office.copies().size() - 1;
            rows.append("<tr><td>%d.</td><td>%s%s</td></tr>"
                    .formatted(i + 1, text(office.copies().get(i)), last ? "." : ";"));
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

    private static String clause(String label, String body) {
        return """
                <tr><td class="label">%s</td><td class="colon">:</td><td>%s</td></tr>
                """.formatted(label, body);
    }

    private String head() {
        return text(upper(office.signingOffice()));
    }

    private String number() {
        var identity = decree.identity();
        return identity == null ? "……………………" : text(identity.number());
    }

    private String minutes(String mark) {
        return "Berita Acara Hasil Verifikasi Nomor " + reference(decree.minutes(), mark);
    }

    /// The mark that follows stays with the date: it never begins a line.
    private static String reference(DecreeDocument.Reference r, String mark) {
        return together(text(r.number())) + " tanggal " + together(Indonesian.date(r.date()) + mark);
    }

    private static String day(LocalDate date) {
        return together(Indonesian.date(date));
    }

    /// `Nomor 40 Tahun 1999` is one name: it is not broken over two lines.
    private static String citation(String rule) {
        return NUMBERED.matcher(text(rule)).replaceAll(m -> together(m.group()));
    }

    private static String together(String html) {
        return "<span class=\"together\">" + html + "</span>";
    }

    /// Keeps each part between middle dots on one line.
    private static String unbroken(String contact) {
        return String.join(
                " · ",
                Pattern.compile(" · ", Pattern.LITERAL)
                        .splitAsStream(contact)
                        .map(part -> together(text(part)))
                        .toList());
    }
}
