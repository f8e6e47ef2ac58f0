package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;

/// The reviewer, the officer who drafts, and the one who signs.
final class OfficeWalk {

    /// A slow machine may let a sign-in grow old once more.
    private static final int MOST_ATTEMPTS = 4;

    private final Visitor me;

    OfficeWalk(Visitor me) {
        this.me = me;
    }

    void review(String number, String outlet, Collection<String> mandatory, String finding) {
        find(number, outlet, "Menunggu verifikator");
        claim(finding);
        me.press("Buka dokumen dan isian pemohon");
        me.page.getByText("Data perusahaan dan media").waitFor();
        look(mandatory.size());
        me.seen("berkas-dibuka");
        judge(mandatory);
        me.seen("berkas-dinilai");
        me.press("Rekomendasikan");
        Locator dialog = me.dialog();
        me.choose(dialog, "Klasifikasi", "Klasifikasi 2: terverifikasi administratif Dewan Pers");
        me.seen("rekomendasi");
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Rekomendasikan"));
        me.page
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("Direkomendasikan")))
                .waitFor();
        me.seen("direkomendasikan");
    }

    /// From the queue to the case, once it stands there as `state`.
    void find(String number, String outlet, String state) {
        me.menu("Verifikasi");
        me.heading("Antrean verifikasi").waitFor();
        me.write(me.page.getByRole(AriaRole.SEARCH), "Cari nomor, media, atau perusahaan", number);
        me.press("Cari");
        Locator row = me.page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
        me.page.waitForURL(Pattern.compile("cari="));
        me.reloadUntil(row.filter(new Locator.FilterOptions().setHasText(state)));
        me.seen("antrean");
        me.press(Visitor.in(row, AriaRole.LINK, outlet));
    }

    void claim(String finding) {
        me.button("Periksa berkas ini").waitFor();
        me.seen("berkas");
        me.press("Periksa berkas ini");
        me.page.getByText("Anda sedang memeriksa berkas ini.").waitFor();
        me.page.getByText(finding).first().waitFor();
    }

    Locator requirement(String mandatory) {
        return me.page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName(mandatory + " Wajib").setExact(true));
    }

    /// Every page of every document can be seen.
    private void look(int least) {
        Locator pages = me.page.locator("ol.pages li");
        assertThat(pages.count()).isGreaterThanOrEqualTo(least);
        for (Locator one : pages.all()) {
            one.scrollIntoViewIfNeeded();
            // A page that is still being drawn has no picture yet.
            me.page.waitForCondition(() -> (boolean) one.evaluate(
                    "one => { const picture = one.querySelector('img'); return picture !== null && picture.complete"
                            + " && picture.naturalWidth > 200 }"));
        }
    }

    private void judge(Collection<String> mandatory) {
        int passed = 0;
        for (String name : mandatory) {
            Locator requirement = requirement(name);
            me.hand.pick(Visitor.in(requirement, AriaRole.RADIO, "Lolos"));
            me.press(Visitor.in(requirement, AriaRole.BUTTON, "Simpan penilaian"));
            passed++;
            me.page
                    .getByText("%d dari %d syarat wajib lolos".formatted(passed, mandatory.size()))
                    .waitFor();
        }
    }

    /// @param minutes the number of the minutes that the decree rests on
    void draft(String outlet, String title, String minutes, LocalDate today) {
        me.menu("Surat Keputusan");
        Locator start = me.link("Susun konsep SK");
        start.waitFor();
        me.seen("daftar-sk");
        me.press(start);
        Locator candidate =
                me.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile(outlet)));
        me.reloadUntil(candidate);
        me.hand.tick(candidate);
        Locator form = me.page.getByRole(AriaRole.MAIN);
        me.write(form, "Nomor berita acara", minutes);
        me.date(form, "Tanggal berita acara", today);
        me.date(form, "Berlaku sampai", LocalDate.of(2027, 12, 31));
        me.write(form, "Tentang", title);
        me.seen("sk-baru");
        me.press("Buat konsep");
        me.link("Pratinjau PDF (KONSEP)").waitFor();
        me.page.getByRole(AriaRole.CELL).getByText("Media siber").first().waitFor();
        me.seen("sk-konsep");
    }

    /// To the address of the public page. Who signed in a while ago is asked once more who they are.
    String issue(String title, Runnable signInAgain) {
        me.menu("Surat Keputusan");
        me.press(me.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.LINK));
        Locator preview = me.link("Pratinjau PDF (KONSEP)");
        preview.waitFor();
        assertThat(me.page.context().request().get(preview.getAttribute("href")).headers())
                .containsEntry("content-type", "application/pdf");
        Locator signed = me.link("Unduh SK bertanda tangan (PDF)");
        me.press("Tanda tangani dan terbitkan");
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !signed.isVisible(); attempt++) {
            Locator dialog = me.dialog();
            dialog.waitFor(); // whoever has signed in again finds it where it was
            me.hand.tick(Visitor.in(dialog, AriaRole.CHECKBOX, "Saya sudah membaca pratinjau dan lampirannya."));
            me.seen("terbitkan");
            me.press(Visitor.in(dialog, AriaRole.BUTTON, "Tanda tangani dan terbitkan"));
            Locator again = Visitor.in(dialog, AriaRole.LINK, "Masuk");
            signed.or(again).first().waitFor();
            if (!signed.isVisible()) {
                me.seen("terbitkan-masuk-lagi");
                me.press(again);
                signInAgain.run();
            }
        }
        signed.waitFor();
        me.seen("sk-terbit");
        me.press(me.link("Halaman publik"));
        me.page.waitForURL(Pattern.compile("/v/"));
        return me.page.url();
    }
}
