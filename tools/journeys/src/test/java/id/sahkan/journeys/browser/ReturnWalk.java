package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// What a reviewer and an applicant do with papers that are not in order: back, mended, and refused all the same.
final class ReturnWalk {

    private static final String BANK = "Rekening atas nama perusahaan";
    private static final String PROFILE = "Profil perusahaan";
    private static final String HOLDER = "Rekening bukan atas nama perusahaan";
    private static final String BANK_NOTE = "Pemilik rekening tertulis nama direktur. Lampirkan rekening perusahaan.";
    private static final String PROFILE_NOTE = "Halaman pertama terpotong.";
    private static final String REFUSAL_NOTE = "Rekening pada berkas kedua sudah ditutup menurut bank.";
    private static final String WHOLE_NOTE = "Alamat kantor tidak ditemukan saat ditinjau.";

    private final Visitor me;
    private final Newcomer who;
    private final String number;

    ReturnWalk(Visitor me, Newcomer who, String number) {
        this.me = me;
        this.who = who;
        this.number = number;
    }

    /// Two items, each with its reason. Answers until when the applicant has time, as the office reads it.
    String sendBack(OfficeWalk office) {
        office.find(number, who.outlet(), "Menunggu verifikator");
        office.claim(HOLDER);
        Locator bank = office.requirement(BANK);
        me.hand.pick(Visitor.in(bank, AriaRole.RADIO, "Tidak lolos"));
        me.press(Visitor.in(bank, AriaRole.BUTTON, "Simpan penilaian"));
        Visitor.in(bank, AriaRole.LINK, "Tulis catatan: mengapa syarat ini tidak lolos.")
                .waitFor();
        me.seen("penilaian-tanpa-catatan");
        me.write(bank, "Catatan", BANK_NOTE);
        me.press(Visitor.in(bank, AriaRole.BUTTON, "Simpan penilaian"));
        bank.getByText("· " + BANK_NOTE).waitFor();

        me.press("Kembalikan untuk diperbaiki");
        Locator dialog = me.dialog();
        assertThat(Visitor.in(dialog, AriaRole.CHECKBOX, BANK).isChecked()).isTrue();
        assertThat(Visitor.field(dialog, "Catatan untuk " + BANK).inputValue()).isEqualTo(BANK_NOTE);
        me.hand.tick(Visitor.in(dialog, AriaRole.CHECKBOX, PROFILE));
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Kembalikan ke pemohon"));
        Visitor.in(dialog, AriaRole.LINK, "Alasan untuk " + PROFILE + ": wajib diisi.")
                .waitFor();
        me.seen("kembalikan-tanpa-alasan");
        me.choose(dialog, "Alasan untuk " + PROFILE, "Tidak terbaca");
        me.write(dialog, "Catatan untuk " + PROFILE, PROFILE_NOTE);
        me.seen("kembalikan");
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Kembalikan ke pemohon"));
        Locator returned = me.page.getByText(Pattern.compile("batas perbaikan .+WIB"));
        returned.waitFor();
        me.page.getByText(PROFILE_NOTE).waitFor();
        me.seen("dikembalikan");
        return returned.innerText().replaceAll(".*batas perbaikan (.+WIB).*", "$1");
    }

    void mend(String until) {
        new Mailbox(me, who.email()).open(number + " perlu dilengkapi");
        me.page.getByText("Jumlah butir yang perlu diperbaiki: 2").waitFor();
        me.seen("surat-perlu-dilengkapi");
        me.signIn(who.email(), who.password());
        openFromNotice("Permohonan " + number + " perlu diperbaiki", "Batas perbaikan: " + until);
        me.heading("Yang perlu diperbaiki").waitFor();
        me.page
                .getByText("PERBAIKAN BELUM DIKIRIM", new Page.GetByTextOptions().setExact(true))
                .waitFor();
        me.page.getByText(until).first().waitFor();
        assertThat(cards().count()).as("only what was returned is open").isEqualTo(2);
        card(BANK).getByText(HOLDER).waitFor();
        card(BANK).getByText(BANK_NOTE).waitFor();
        card(PROFILE).getByText("Tidak terbaca").waitFor();
        card(PROFILE).getByText(PROFILE_NOTE).waitFor();
        me.seen("perlu-perbaikan");

        me.write(card(BANK), "Nama pemilik rekening", who.company());
        replace(BANK);
        replace(PROFILE);
        me.seen("sudah-diperbaiki");
        me.press("Kirim perbaikan");
        Locator dialog = me.dialog();
        dialog.waitFor();
        me.seen("kirim-perbaikan");
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Kirim perbaikan"));
        me.heading("Tanda terima permohonan").waitFor();
        fact("Versi berkas", "2").waitFor();
        me.seen("tanda-terima-perbaikan");
        me.press(me.link("Lihat status permohonan").last());
        step("Perbaikan diterima kantor").waitFor();
        me.seen("perbaikan-dikirim");
    }

    private void replace(String name) {
        me.attach(card(name), "Ganti berkas", Paperwork.pdf(name + " (baru)", who.outlet()));
        me.press(Visitor.in(card(name), AriaRole.BUTTON, "Simpan syarat ini"));
        card(name).getByText(name + ": tersimpan.").waitFor();
        assertThat(card(name).locator("summary").first().innerText()).contains("Sudah diganti");
    }

    void refuse(OfficeWalk office) {
        office.find(number, who.outlet(), "Sedang diperiksa");
        me.page.getByText("Anda sedang memeriksa berkas ini.").waitFor();
        fact("Versi berkas", "2").waitFor();
        me.page.getByText("Pemeriksaan otomatis tidak menemukan catatan.").waitFor();
        assertThat(office.requirement(BANK).innerText())
                .as("a mended item is judged again")
                .contains("Belum dinilai");
        me.press("Buka dokumen dan isian pemohon");
        office.requirement(BANK).getByText(who.company()).waitFor();
        me.seen("berkas-versi-dua");
        me.press("Nyatakan tidak lolos");
        Locator dialog = me.dialog();
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Nyatakan tidak lolos"));
        Visitor.in(dialog, AriaRole.LINK, "Alasan: wajib diisi.").waitFor();
        me.seen("tidak-lolos-tanpa-alasan");
        Locator first = reason(dialog, 1);
        me.choose(first, "Alasan", "Tidak sah atau tidak berlaku");
        me.choose(first, "Syarat", BANK);
        me.write(first, "Catatan", REFUSAL_NOTE);
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Tambah alasan"));
        Locator second = reason(dialog, 2);
        me.choose(second, "Alasan", "Tidak memenuhi ketentuan");
        me.write(second, "Catatan", WHOLE_NOTE);
        me.seen("tidak-lolos");
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Nyatakan tidak lolos"));
        me.heading("Alasan tidak lolos").waitFor();
        me.page.getByText(REFUSAL_NOTE).waitFor();
        me.page.getByText(WHOLE_NOTE).waitFor();
        me.seen("dinyatakan-tidak-lolos");
    }

    void readTheRefusal() {
        new Mailbox(me, who.email()).open(number + " tidak dapat kami terima");
        me.page.getByText("Jumlah alasan: 2").waitFor();
        me.seen("surat-tidak-diterima");
        me.signIn(who.email(), who.password());
        openFromNotice("Permohonan " + number + " tidak lolos", who.outlet());
        me.heading("Alasan tidak lolos").waitFor();
        Locator reasons = me.page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Alasan tidak lolos").setExact(true));
        assertThat(reasons.getByRole(AriaRole.LISTITEM).allInnerTexts())
                .satisfiesExactly(
                        one -> assertThat(one).contains(BANK, "Tidak sah atau tidak berlaku", REFUSAL_NOTE),
                        two -> assertThat(two).contains("Tidak memenuhi ketentuan", WHOLE_NOTE));
        for (String told : new String[] {"Dikembalikan untuk diperbaiki", "Perbaikan diterima kantor", "Tidak lolos"}) {
            step(told).first().waitFor();
        }
        me.seen("permohonan-tidak-lolos");
    }

    private void openFromNotice(String title, String words) {
        me.menu("Pemberitahuan");
        Locator notice = me.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(words));
        me.reloadUntil(notice.filter(new Locator.FilterOptions().setHasText("Surel terkirim")));
        me.seen(title.replaceAll(".*" + number + " (.*)", "pemberitahuan $1").replace(' ', '-'));
        me.press(Visitor.in(notice, AriaRole.LINK, "Buka permohonan " + number));
    }

    private Locator cards() {
        return me.page.getByRole(AriaRole.MAIN).locator("details.requirement");
    }

    private Locator card(String name) {
        return cards().filter(new Locator.FilterOptions()
                .setHas(me.page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    private Locator fact(String name, String value) {
        return me.page
                .locator("dl.facts > div")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "\\s*" + value + "$")));
    }

    private Locator step(String words) {
        return me.page.locator("ol.timeline li").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator reason(Locator dialog, int place) {
        return dialog.getByRole(
                AriaRole.GROUP,
                new Locator.GetByRoleOptions().setName("Alasan " + place).setExact(true));
    }
}
