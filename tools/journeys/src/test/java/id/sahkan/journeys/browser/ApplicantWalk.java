package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/// What somebody does who has never been here: an account, a company, an application, and the receipt.
final class ApplicantWalk {

    private static final String PHOTO = "KTP direktur dan wartawan penugasan";
    private static final String BANK = "Rekening atas nama perusahaan";

    private final Visitor me;
    private final Newcomer who;
    private final LocalDate today;
    private final boolean holderDiffers;

    /// `holderDiffers` leaves one fault in the papers, for the reviewer to find.
    ApplicantWalk(Visitor me, Newcomer who, LocalDate today, boolean holderDiffers) {
        this.me = me;
        this.who = who;
        this.today = today;
        this.holderDiffers = holderDiffers;
    }

    /// To the number on the receipt.
    String apply(Runnable inMidForm) {
        new SignUp(me, who, SignUp.Words.INDONESIAN).toTheFirstPage();
        company(inMidForm);
        outlet();
        draft();
        papers();
        String number = submit();
        me.menu("Permohonan saya");
        me.heading("Permohonan saya").waitFor();
        me.page.getByText(number).waitFor();
        me.seen("permohonan-saya");
        me.signOut();
        me.seen("sudah-keluar");
        return number;
    }

    private void company(Runnable inMidForm) {
        me.menu("Perusahaan & media");
        me.page.getByText("Belum ada perusahaan.").waitFor();
        me.press("Tambah perusahaan");
        Locator form = me.dialog();
        form.waitFor();
        me.seen("perusahaan-baru");
        me.write(form, "Nama badan hukum", who.company());
        me.choose(form, "Bentuk badan hukum", "Perseroan Terbatas (PT)");
        me.write(form, "NIB", who.nib());
        me.write(form, "NPWP perusahaan", who.npwp());
        me.write(form, "Alamat kantor", "Jalan Contoh Kenanga Nomor " + who.number());
        me.write(form, "Kota atau kabupaten", who.city());
        me.write(form, "Telepon", "+6281290%06d".formatted(who.number()));
        me.write(form, "Surel perusahaan", who.email());
        me.write(form, "Nama direktur atau pemimpin perusahaan", who.director());
        me.write(form, "NIK direktur", who.directorNik());
        inMidForm.run();
        me.press(Visitor.in(form, AriaRole.BUTTON, "Simpan"));
        me.heading(who.company()).waitFor();
    }

    private void outlet() {
        me.press("Tambah media (" + who.company() + ")");
        Locator form = me.dialog();
        form.waitFor();
        me.seen("media-baru");
        me.write(form, "Nama media", who.outlet());
        me.choose(form, "Jenis media", "Media siber");
        me.write(form, "Alamat situs", "https://kabar" + who.number() + ".example");
        me.write(form, "Pemimpin redaksi", who.chief());
        me.write(form, "Penanggung jawab", who.chief());
        me.press(Visitor.in(form, AriaRole.BUTTON, "Simpan"));
        me.page.getByText("Media siber").first().waitFor();
        me.seen("perusahaan");
    }

    private void draft() {
        me.menu("Permohonan saya");
        me.page.getByText("Anda belum membuat permohonan.").waitFor();
        me.press(me.link("Permohonan baru"));
        Locator form = me.page.getByRole(AriaRole.MAIN);
        Visitor.field(form, "Periode").waitFor();
        me.seen("permohonan-baru");
        me.choose(form, "Periode", period(Visitor.field(form, "Periode")));
        me.press("Buat konsep");
        me.page
                .getByText("BELUM DIKIRIM", new Page.GetByTextOptions().setExact(true))
                .waitFor();
        me.seen("konsep");
    }

    /// Where periods of several offices are open, each is named with its office.
    private String period(Locator list) {
        return (String) list.evaluate(
                "(list, title) => [...list.options].map(one => one.label).find(one => one.startsWith(title))",
                who.period());
    }

    private void papers() {
        Map<String, Map<String, Object>> documents = who.documents(today);
        for (var document : documents.entrySet()) {
            paper(document.getKey(), document.getValue());
        }
        int all = documents.size();
        me.page
                .getByText("%d dari %d berkas wajib sudah lengkap dengan isiannya".formatted(all, all))
                .waitFor();
        me.seen("konsep-lengkap");
    }

    private void paper(String name, Map<String, Object> stated) {
        Locator card = me.page
                .getByRole(AriaRole.MAIN)
                .locator("details.requirement")
                .filter(new Locator.FilterOptions()
                        .setHas(me.page.getByText(name, new Page.GetByTextOptions().setExact(true))));
        Locator line = card.locator("summary").first();
        me.press(line);
        me.attach(
                card,
                "Berkas",
                name.equals(PHOTO) ? Paperwork.photo(name, who.outlet()) : Paperwork.pdf(name, who.outlet()));
        stated.forEach((label, value) -> state(card, label, value));
        if (name.equals(BANK)) {
            me.seen("syarat");
        }
        me.press(Visitor.in(card, AriaRole.BUTTON, "Simpan syarat ini"));
        card.getByText(name + ": tersimpan.").waitFor();
        assertThat(line.innerText()).contains("Ada");
        me.press(line);
    }

    private void state(Locator card, String label, Object value) {
        switch (value) {
            case LocalDate day -> me.date(card, label, day);
            case Boolean yes when yes -> me.hand.tick(Visitor.field(card, label));
            default -> {
                Locator field = Visitor.field(card, label);
                if (field.evaluate("one => one.tagName").equals("SELECT")) {
                    me.hand.choose(field, value.toString());
                } else {
                    me.hand.write(
                            field,
                            holderDiffers && label.equals("Nama pemilik rekening") ? who.director() : value.toString());
                }
            }
        }
    }

    private String submit() {
        me.press("Kirim permohonan");
        Locator dialog = me.dialog();
        dialog.waitFor();
        me.seen("kirim");
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Kirim permohonan"));
        me.heading("Tanda terima permohonan").waitFor();
        Locator number = me.page.locator(".receipt-number strong");
        number.waitFor();
        assertThat(me.page.locator(".digests li").count())
                .isEqualTo(who.documents(today).size());
        me.page.getByText("Semua berkas wajib ada.").waitFor();
        me.seen("tanda-terima");
        return number.innerText();
    }

    /// Days later: told, and named in the decree.
    void readTheOutcome(String number) {
        me.menu("Pemberitahuan");
        Locator decreed = me.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Permohonan " + number + " tercantum dalam SK"));
        me.reloadUntil(decreed.filter(new Locator.FilterOptions().setHasText("Surel terkirim")));
        me.page.getByText("Permohonan " + number + " diterima").waitFor();
        me.page.getByText("Permohonan " + number + " direkomendasikan").waitFor();
        me.seen("pemberitahuan");
        me.press(Visitor.in(decreed, AriaRole.BUTTON, "Tandai sudah dibaca " + number));
        Visitor.in(decreed, AriaRole.BUTTON, "Tandai sudah dibaca " + number)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        me.press(Visitor.in(decreed, AriaRole.LINK, "Buka permohonan " + number));
        Locator named = me.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Tercantum dalam Surat Keputusan"));
        me.reloadUntil(named);
        me.page
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("Tercantum dalam SK")))
                .waitFor();
        me.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Lihat SK 000")))
                .waitFor();
        me.seen("permohonan-ditetapkan");
    }
}
