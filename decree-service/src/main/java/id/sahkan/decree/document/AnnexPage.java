package id.sahkan.decree.document;

import static id.sahkan.decree.document.Html.text;
import static id.sahkan.decree.document.Indonesian.upper;

import id.sahkan.contracts.DecreeEvent.DecreeKind;

/// The annex: one row for each outlet, its head repeated on every page, signed again under the last row.
final class AnnexPage {

    private final OfficeSettings office;
    static final String LAST_ROW = "last-row";
    static final String SIGNATURE = "annex-signature";

    private static final int ROWS_WITH_SIGNATURE = 2;

    private final DecreeDocument decree;
    private final boolean turned;

    /// @param turned the last rows go over to the signature's page, so that it never stands there alone
    AnnexPage(OfficeSettings office, DecreeDocument decree, boolean turned) {
        this.office = office;
        this.decree = decree;
        this.turned = turned;
    }

    String body() {
        String changing = decree.change() == null ? "" : " changing";
        return "<div class=\"annex" + changing + "\">" + head() + list() + "<div id=\"" + SIGNATURE + "\">"
                + new SignatureBlock(office, decree).html(null, 42) + "</div></div>";
    }

    private String head() {
        var identity = decree.identity();
        var change = decree.change();
        String holder = upper("Keputusan " + decree.form().fullOffice());
        return """
                <div class="head"><div>LAMPIRAN<br/>%s</div><table role="presentation">
                <tr><td class="label">NOMOR</td><td class="colon">:</td><td>%s</td></tr>
                <tr><td class="label">TENTANG</td><td class="colon">:</td><td>%s</td></tr>
                </table></div>
                <h2%s>%s<br/>TAHUN ANGGARAN %d</h2>
                """.formatted(
                        BalancedHeading.html(holder, 54),
                        identity == null ? "……………………" : text(identity.number()),
                        new FormText(decree).upperTitle(),
                        turned && decree.rows().size() == 1 ? " class=\"turn\"" : "",
                        ChangeWords.list(change == null ? DecreeKind.NAMING : change.kind()),
                        decree.budgetYear());
    }

    private String list() {
        var rows = new StringBuilder();
        int last = decree.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            var row = decree.rows().get(i);
            String turn = turned && i == Math.max(1, last + 1 - ROWS_WITH_SIGNATURE) ? " class=\"turn\"" : "";
            String id = i == last ? " id=\"" + LAST_ROW + "\"" : "";
            rows.append("""
                    <tr%s%s><td class="no">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td>\
                    <td class="tier">%d</td><td>%s</td></tr>
                    """.formatted(
                            turn,
                            id,
                            row.number(),
                            text(row.outlet()),
                            text(row.company()),
                            text(row.outletType()),
                            text(row.responsibleEditor()),
                            text(row.reporter()),
                            row.tier(),
                            row.remark() == null ? "" : text(row.remark())));
        }
        return """
                <table class="list"><thead><tr>
                %s
                </tr></thead><tbody>%s</tbody></table>
                """.formatted(AnnexColumns.of(decree).html(), rows);
    }
}
