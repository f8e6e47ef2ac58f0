package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// An office that was not there before, from the page where it is added to the decree that bears its name. Whatever the
/// office does is done in a browser; every screen is looked at as wide as a desk and as narrow as a telephone.
public final class NewOfficeWalk {

    private static final String FIRST_ADMINISTRATOR = "admin-sahkan";
    private static final String PASSWORD = "rakit-pasir-benar-telaga";
    private static final String CITY = "Karang Contoh";
    private static final String SIGNATORY = "Yohana Contoh Wambrau";

    private final Chromium chromium;
    private final URI url;
    private final Map<String, String> passwords;
    private final Screens wide;
    private final Screens narrow;
    private final BiConsumer<String, String> accept;
    private final LocalDate today;
    private final String key;
    private final String name;
    private final String shortName;

    /// @param today where the new office is
    /// @param accept what the link of an invitation leads to: the mail address has this password
    public NewOfficeWalk(
            Chromium chromium,
            URI url,
            Map<String, String> passwords,
            Screens wide,
            Screens narrow,
            LocalDate today,
            int number,
            BiConsumer<String, String> accept) {
        this.chromium = chromium;
        this.url = url;
        this.passwords = passwords;
        this.wide = wide;
        this.narrow = narrow;
        this.accept = accept;
        this.today = today;
        this.key = "karang-" + number;
        this.name = "Dinas Kominfo Kota " + CITY + " " + number;
        this.shortName = "Kominfo Karang " + number;
    }

    public String email(String role) {
        return role + "." + key + "@kantor.example";
    }

    public String password() {
        return PASSWORD;
    }

    public String periodCode() {
        return key.toUpperCase(Locale.ROOT);
    }

    /// By an administrator of the first office.
    public void add() {
        let(FIRST_ADMINISTRATOR, Objects.requireNonNull(passwords.get(FIRST_ADMINISTRATOR)), me -> {
            me.menu("Kantor");
            me.heading("Kantor dalam instalasi ini").waitFor();
            me.press("Tambah kantor");
            Locator dialog = me.dialog();
            me.write(dialog, "Kata pengenal", key);
            me.write(dialog, "Nama lengkap (Indonesia)", name);
            me.write(dialog, "Nama lengkap (Inggris)", "Communications Office of " + CITY + " " + key);
            me.write(dialog, "Nama pendek (Indonesia)", shortName);
            me.write(dialog, "Nama pendek (Inggris)", shortName);
            me.write(dialog, "Kota atau kabupaten", "Kota " + CITY);
            me.choose(dialog, "Zona waktu", "WIT – Asia/Jayapura (UTC+9)");
            me.write(dialog, "Alamat", "Jalan Pelabuhan 3, " + CITY);
            Visitor.field(dialog, "Warna").fill("#0b4f3c");
            seen(me, "kantor-baru");
            me.press(Visitor.in(dialog, AriaRole.BUTTON, "Tambah kantor"));
            me.page.getByText(name + " sudah ditambahkan.").waitFor();
            me.press("Undang administrator " + name);
            Locator invitation = me.dialog();
            me.write(invitation, "Nama", "Sekar Contoh Administrator");
            me.write(invitation, "Surel", email("administrator"));
            seen(me, "kantor-baru-undangan");
            me.press(Visitor.in(invitation, AriaRole.BUTTON, "Undang administrator"));
            me.page.getByText("Undangan sebagai administrator " + name).waitFor();
            seen(me, "kantor-baru-ada");
        });
        accept.accept(email("administrator"), PASSWORD);
    }

    /// By its administrator, who was never there before: people, calendar and the form of its decrees.
    public void settle() {
        let(me -> {
            me.page.getByRole(AriaRole.BANNER).getByText(shortName).waitFor();
            seen(me, "kantor-baru-masuk");
            me.menu("Orang kantor");
            me.heading("Orang kantor").waitFor();
            me.page.getByText("Sekar Contoh Administrator").first().waitFor();
            assertThat(me.page.locator("#office-switch").count()).isZero();
            invite(me, "Markus Contoh", "reviewer", "Verifikator: memeriksa permohonan");
            invite(me, "Lidia Contoh", "decree-officer", "Petugas SK: menyusun keputusan");
            invite(me, SIGNATORY, "signatory", "Pejabat penanda tangan: menerbitkan keputusan");
            seen(me, "kantor-baru-orang");
            calendar(me);
            form(me);
        });
        for (String role : new String[] {"reviewer", "decree-officer", "signatory"}) {
            accept.accept(email(role), PASSWORD);
        }
    }

    private void invite(Visitor me, String who, String role, String label) {
        me.press("Undang orang");
        Locator dialog = me.dialog();
        me.write(dialog, "Nama lengkap", who);
        me.write(dialog, "Alamat surel dinas", email(role));
        me.hand.tick(Visitor.in(dialog, AriaRole.CHECKBOX, label));
        seen(me, "kantor-baru-undang-orang");
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Kirim undangan"));
        me.page.getByText("Undangan terkirim ke " + email(role)).waitFor();
        me.page.getByText(who).first().waitFor();
    }

    private void calendar(Visitor me) {
        me.menu("Kalender");
        me.heading("Kalender").waitFor();
        me.press("Tambah hari");
        Locator dialog = me.dialog();
        me.date(dialog, "Tanggal", LocalDate.of(today.getYear(), 12, 15));
        me.choose(dialog, "Jenis", "Libur khusus atau daerah");
        me.write(dialog, "Nama hari", "Hari jadi Kota " + CITY);
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Tambahkan"));
        me.page.getByText("Hari jadi Kota " + CITY).first().waitFor();
        seen(me, "kantor-baru-kalender");
    }

    private void form(Visitor me) {
        me.menu("Bentuk SK");
        me.page.getByText("Bentuk ini baru contoh, belum milik kantor Anda").waitFor();
        seen(me, "kantor-baru-bentuk");
        me.press(me.link("Ubah bentuk"));
        me.heading("Ubah bentuk SK").waitFor();
        Locator main = me.page.getByRole(AriaRole.MAIN);
        me.write(main, "Pemerintah daerah", "Pemerintah Kota " + CITY);
        me.write(main, "Nama daerah", "Kota " + CITY);
        me.write(main, "Perangkat daerah", "Dinas Komunikasi dan Informatika");
        me.write(main, "Alamat", "Jalan Pelabuhan Nomor 3, " + CITY);
        me.write(main, "Telepon, laman, pos-el", "kominfo@karang.example");
        me.write(main, "Jabatan penanda tangan", "Kepala Dinas Komunikasi dan Informatika");
        me.write(main, "Ditetapkan di", CITY);
        me.choose(main, "Kertas", "F4 (21,5 × 33 cm)");
        me.write(main, "Pola nomor", "{sequence}/KOMINFO-KC/{romanMonth}/{year}");
        // what the example says of other places
        for (Locator text : main.locator("textarea").all()) {
            String said = text.inputValue();
            String own = said.replace("Pekanbaru", CITY)
                    .replace(
                            "Dinas Komunikasi, Informatika, Statistik dan Persandian",
                            "Dinas Komunikasi dan Informatika");
            if (!own.equals(said)) {
                me.hand.write(text, own);
            }
        }
        Locator person = me.page.getByRole(
                AriaRole.GROUP,
                new Page.GetByRoleOptions().setName("Penanda tangan, baris 1").setExact(true));
        me.write(person, "Nama tercetak", SIGNATORY);
        me.write(person, "Akun", email("signatory"));
        me.write(person, "Pangkat (kosong bagi kepala daerah)", "Pembina Tingkat I (IV/b)");
        me.write(person, "NIP (kosong bagi kepala daerah)", "19800202 200501 2 998");
        me.date(person, "Menjabat sejak", today.minusYears(1));
        Visitor.field(person, "Sampai dengan").fill("");
        me.write(main, "Alasan perubahan", "Bentuk pertama kantor ini");
        me.press("Buat contoh PDF");
        me.link("Buka contoh PDF").waitFor();
        seen(me, "kantor-baru-bentuk-ubah");
        me.press("Simpan versi baru");
        me.heading("Bentuk SK").waitFor();
        me.page.getByText("Menjabat hari ini").waitFor();
        assertThat(me.page.getByText("Bentuk ini baru contoh").count()).isZero();
        seen(me, "kantor-baru-bentuk-sendiri");
    }

    /// A period with a requirement of its own, looked at, announced and copied for the year after.
    public void openAPeriod() {
        let(me -> {
            me.menu("Periode");
            me.page.getByText("Belum ada periode. Siapkan yang pertama.").waitFor();
            seen(me, "kantor-baru-belum-ada-periode");
            me.press(me.link("Siapkan periode baru"));
            me.heading("Periode baru").waitFor();
            Locator main = me.page.getByRole(AriaRole.MAIN);
            me.write(main, "Judul", title());
            me.write(main, "Kode", periodCode());
            me.write(main, "Tahun anggaran", String.valueOf(today.getYear()));
            me.write(main, "Nomor pengumuman", "000.1/" + periodCode());
            me.date(main, "Tanggal pengumuman", today);
            me.write(main, "Teks pengumuman", "Dinas membuka pendaftaran media mitra.");
            me.write(main, "Dibuka pada", today + "T00:00");
            me.write(main, "Ditutup pada", today.plusDays(20) + "T16:00");
            me.page.getByText("00.00 WIT, ditutup").waitFor();
            me.press("Simpan sebagai persiapan");
            me.heading("Tindakan").waitFor();
            me.press(me.link("Syarat"));
            me.heading("Syarat").waitFor();
            me.press("Tambah syarat");
            Locator dialog = me.dialog();
            me.write(dialog, "Kode", "VILLAGE_LETTER");
            me.write(dialog, "Nama", "Surat keterangan kampung");
            me.write(dialog, "Nama dalam bahasa Inggris", "Letter of the village");
            me.choose(dialog, "Sifat", "Pilihan");
            seen(me, "kantor-baru-syarat");
            me.press(Visitor.in(dialog, AriaRole.BUTTON, "Simpan"));
            me.page.getByText("Surat keterangan kampung").first().waitFor();
            me.press(me.link(title()));
            me.press(me.link("Pratinjau"));
            me.page.getByText("Pratinjau: begini pemohon melihatnya").waitFor();
            me.page.getByText(name).first().waitFor();
            seen(me, "kantor-baru-pratinjau");
            me.press(me.link(title()));
            me.press("Umumkan periode");
            me.press(Visitor.in(me.dialog(), AriaRole.BUTTON, "Ya, umumkan"));
            me.page.getByText("Sedang dibuka").first().waitFor();
            seen(me, "kantor-baru-periode");
            String announced = me.page.url();
            me.press("Salin untuk tahun berikutnya");
            me.press(Visitor.in(me.dialog(), AriaRole.BUTTON, "Salin"));
            me.page.waitForURL(address -> !address.equals(announced));
            me.button("Umumkan periode").waitFor();
            seen(me, "kantor-baru-periode-salinan");
            me.page.navigate(announced);
            me.press(me.link("Tata cara untuk umum"));
            me.page.getByText(name).first().waitFor();
            seen(me, "kantor-baru-tata-cara");
        });
    }

    private String title() {
        return "Media mitra Kota " + CITY;
    }

    /// Its officer drafts and its signatory signs; what the decree says is read from its file.
    public void decree(String outlet) {
        String subject = "Penetapan Media Mitra " + outlet;
        let(email("decree-officer"), PASSWORD, me -> new OfficeWalk(me).draft(outlet, subject, today));
        let(email("signatory"), PASSWORD, me -> {
            String account = email("signatory");
            new OfficeWalk(me).issue(subject, () -> {
                me.passwordOnceMore(account, PASSWORD);
                me.page.waitForURL(Pattern.compile("/sk/"));
            });
            Locator file = me.link("Unduh SK (PDF)");
            file.waitFor();
            me.page.getByText(name).first().waitFor();
            seen(me, "kantor-baru-sk-umum");
            String words = words(
                    me.page.context().request().get(file.getAttribute("href")).body());
            assertThat(words)
                    .containsIgnoringCase("Pemerintah Kota " + CITY)
                    .containsIgnoringCase("Dinas Komunikasi dan Informatika")
                    .containsIgnoringCase(SIGNATORY)
                    .contains("Jalan Pelabuhan Nomor 3", "19800202 200501 2 998", outlet)
                    .containsPattern("1/KOMINFO-KC/[IVX]+/" + today.getYear())
                    .doesNotContainIgnoringCase("Pekanbaru");
        });
    }

    private static String words(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// At both widths, whichever one it is used at.
    private void seen(Visitor me, String step) {
        me.seen(step);
        me.page.setViewportSize(narrow.width(), narrow.height());
        narrow.check(me.page, step, "id");
        me.page.setViewportSize(wide.width(), wide.height());
    }

    private void let(Consumer<Visitor> part) {
        let(email("administrator"), PASSWORD, part);
    }

    /// A picture of the screen tells more about a failure than its message.
    private void let(String account, String password, Consumer<Visitor> part) {
        try (Visitor me = new Visitor(chromium.browser(), url, new Mouse(), wide)) {
            try {
                me.signIn(account, password);
                part.accept(me);
                me.complaints();
            } catch (RuntimeException | AssertionError failure) {
                me.failed();
                throw failure;
            }
        }
    }
}
