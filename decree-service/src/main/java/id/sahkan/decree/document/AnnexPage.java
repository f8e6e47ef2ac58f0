package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

/// The annex: one row for each outlet, its head repeated on every page, signed again under the last row.
final class AnnexPage {

    private final OfficeSettings office;
    private final DecreeDocument decree;

    AnnexPage(OfficeSettings office, DecreeDocument decree) {
        this.office = office;
        this.decree = decree;
    }

    String body() {
        return "<div class=\"annex\">" + head() + list() + new SignatureBlock(office, decree).html(null, 42) + "</div>";
    }

    private String head() {
        var identity = decree.identity();
        String holder = upper("Keputusan " + office.signatory().title() + " "
                + office.letterhead().region());
        return """
                <div class="head"><div>LAMPIRAN<br/>%s</div><table role="presentation">
                <tr><td class="label">NOMOR</td><td class="colon">:</td><td>%s</td></tr>
                <tr><td class="label">TENTANG</td><td class="colon">:</td><td>%s</td></tr>
                </table></div>
                <h2>DAFTAR MEDIA MASSA MITRA KERJA SAMA PUBLIKASI<br/>TAHUN ANGGARAN %d</h2>
                """.formatted(
                        Balanced.html(holder, 54),
                        identity == null ? "……………………" : text(identity.number()),
                        text(upper(decree.title())),
                        decree.budgetYear());
    }

    private String list() {
        var rows = new StringBuilder();
        for (var row : decree.rows()) {
            rows.append("""
                    <tr><td class="no">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td>\
                    <td class="tier">%d</td><td></td></tr>
                    """.formatted(
                            row.number(),
                            text(row.outlet()),
                            text(row.company()),
                            text(row.outletType()),
                            text(row.responsibleEditor()),
                            text(row.reporter()),
                            row.tier()));
        }
        return """
                <table class="list"><thead><tr>
                <th scope="col" style="width:10mm">NO.</th><th scope="col">NAMA MEDIA</th>
                <th scope="col">NAMA PERUSAHAAN</th><th scope="col" style="width:20mm">JENIS</th>
                <th scope="col" style="width:48mm">PENANGGUNG JAWAB</th>
                <th scope="col" style="width:48mm">WARTAWAN PENUGASAN</th>
                <th scope="col" style="width:13mm">TIER</th><th scope="col" style="width:16mm">KET.</th>
                </tr></thead><tbody>%s</tbody></table>
                """.formatted(rows);
    }
}
