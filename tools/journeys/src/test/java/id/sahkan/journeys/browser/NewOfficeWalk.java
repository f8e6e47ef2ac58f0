package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// An office that was not there before, from the page where it is added to the decree that bears its name. Everybody
/// has nothing but a browser: the office one as wide as a desk, the applicant and the signatory a telephone. The
/// office's own screens are looked at in both widths.
public final class NewOfficeWalk {

    /// What the first office is called, and its clock: the new one's people, letters and decree do not read of it.
    public static final Pattern OF_THE_FIRST = Pattern.compile("(?i:pekanbaru|diskominfo|persandian)|\\bWIB\\b");

    private static final String FIRST_ADMINISTRATOR = "admin-sahkan";
    private static final String PASSWORD = "rakit-pasir-benar-telaga";
    private static final String SIGNATORY = "Yohana Contoh Wambrau";
    private static final List<String> ROLES = List.of("administrator", "reviewer", "decree-officer", "signatory");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");

    /// Where the periods and the letters of all offices stand together.
    private static final Set<String> OF_ALL_OFFICES = Set.of("beranda", "permohonan-baru", "kotak-surel");

    private final Chromium chromium;
    private final URI url;
    private final Map<String, String> passwords;
    private final Clock clock;
    private final LocalDate today;
    private final Screens firstWide;
    private final Screens firstNarrow;
    private final Screens wide;
    private final Screens narrow;
    private final Screens desk;
    private final Screens telephone;
    private final Screens everybody;
    private final String key;
    private final String city;
    private final String name;
    private final String shortName;
    private final Newcomer applicant;

    public NewOfficeWalk(
            Chromium chromium,
            URI url,
            Map<String, String> passwords,
            Screens wide,
            Screens narrow,
            Clock clock,
            int number) {
        this.chromium = chromium;
        this.url = url;
        this.passwords = passwords;
        this.clock = clock;
        this.today = LocalDate.now(clock.withZone(ZONE));
        this.firstWide = wide;
        this.firstNarrow = narrow;
        this.wide = wide.neverSaying(OF_THE_FIRST, OF_ALL_OFFICES);
        this.narrow = narrow.neverSaying(OF_THE_FIRST, OF_ALL_OFFICES);
        this.desk = this.wide.lookedAtElsewhere();
        this.telephone = this.narrow.lookedAtElsewhere();
        this.everybody = narrow.lookedAtElsewhere();
        this.key = "karang-" + number;
        this.city = "Karang " + letters(number);
        this.name = "Dinas Penerangan Kota " + city;
        this.shortName = "Penerangan " + city;
        this.applicant = Newcomer.of(number, "Kabar Karang " + number).in("Kota " + city, title());
    }

    /// A decree as whoever downloads it reads it, and its number.
    public record Issued(String number, String words) {}

    /// To the office's first decree.
    public Issued walk() {
        add();
        set();
        // Who is of no office has the first one's name in the head of each page, whichever they look at.
        String number = ask(everybody, me -> new ApplicantWalk(me, applicant, today, false).apply(() -> {}));
        let("reviewer", desk, me -> review(me, number));
        String subject = "Penetapan Media Mitra " + applicant.outlet();
        let(
                "decree-officer",
                desk,
                me -> new OfficeWalk(me).draft(applicant.outlet(), subject, "BA-1/DISPEN/" + today.getYear(), today));
        String publicPage = accept(
                "signatory",
                telephone,
                me -> new OfficeWalk(me).issue(subject, () -> {
                    me.passwordOnceMore(email("signatory"), PASSWORD);
                    me.page.waitForURL(Pattern.compile("/sk/"));
                }));
        byte[] decree = ask(everybody, me -> {
            byte[] file = new PublicWalk(me).check(publicPage, applicant.outlet());
            me.open(publicPage);
            me.page.getByText(name).first().waitFor();
            me.seen("kantor-baru-sk-umum");
            return file;
        });
        return read(decree);
    }

    /// Screens that were faulty, of everybody.
    public void verdict(int least) {
        for (Screens screens : List.of(wide, narrow, desk, telephone, everybody)) {
            screens.verdict(least);
        }
        firstWide.verdict(1);
        firstNarrow.verdict(1);
    }

    /// All to whom letters go.
    public Stream<String> addresses() {
        return Stream.concat(ROLES.stream().map(this::email), Stream.of(applicantsAddress()));
    }

    public String applicantsAddress() {
        return applicant.email();
    }

    public String name() {
        return name;
    }

    private String email(String role) {
        return role + "." + key + "@kantor.example";
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append((char) ('a' + digit - '0'));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    /// By an administrator of the first office.
    private void add() {
        ask(firstWide, me -> {
            me.signIn(FIRST_ADMINISTRATOR, Objects.requireNonNull(passwords.get(FIRST_ADMINISTRATOR)));
            me.menu("Kantor");
            me.heading("Kantor dalam instalasi ini").waitFor();
            me.press("Tambah kantor");
            Locator dialog = me.dialog();
            me.write(dialog, "Kata pengenal", key);
            me.write(dialog, "Nama lengkap (Indonesia)", name);
            me.write(dialog, "Nama lengkap (Inggris)", "Information Office of " + city);
            me.write(dialog, "Nama pendek (Indonesia)", shortName);
            me.write(dialog, "Nama pendek (Inggris)", shortName);
            me.write(dialog, "Kota atau kabupaten", "Kota " + city);
            me.choose(dialog, "Zona waktu", "WIT – Asia/Jayapura (UTC+9)");
            me.write(dialog, "Alamat", "Jalan Pelabuhan 3, " + city);
            Visitor.field(dialog, "Warna").fill("#0b4f3c");
            seen(me, "kantor-baru", firstWide, firstNarrow);
            me.press(Visitor.in(dialog, AriaRole.BUTTON, "Tambah kantor"));
            me.page.getByText(name + " sudah ditambahkan.").waitFor();
            me.press("Undang administrator " + name);
            Locator invitation = me.dialog();
            me.write(invitation, "Nama", "Sekar Contoh Administrator");
            me.write(invitation, "Surel", email("administrator"));
            seen(me, "kantor-baru-undangan", firstWide, firstNarrow);
            me.press(Visitor.in(invitation, AriaRole.BUTTON, "Undang administrator"));
            me.page.getByText("Undangan sebagai administrator " + name).waitFor();
            seen(me, "kantor-baru-ada", firstWide, firstNarrow);
            return me;
        });
    }

    /// By its administrator, who was never there before.
    private void set() {
        let("administrator", wide, me -> {
            me.page.getByRole(AriaRole.BANNER).getByText(shortName).waitFor();
            seen(me, "kantor-baru-masuk");
            people(me);
            calendar(me);
            form(me);
            period(me);
        });
    }

    private void people(Visitor me) {
        me.menu("Orang kantor");
        me.heading("Orang kantor").waitFor();
        me.page.getByText("Sekar Contoh Administrator").first().waitFor();
        assertThat(me.page.locator("#office-switch").count()).isZero();
        invite(me, "Markus Contoh", "reviewer", "Verifikator: memeriksa permohonan");
        invite(me, "Lidia Contoh", "decree-officer", "Petugas SK: menyusun keputusan");
        invite(me, SIGNATORY, "signatory", "Pejabat penanda tangan: menerbitkan keputusan");
        seen(me, "kantor-baru-orang");
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
        me.write(dialog, "Nama hari", "Hari jadi Kota " + city);
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Tambahkan"));
        me.page.getByText("Hari jadi Kota " + city).first().waitFor();
        seen(me, "kantor-baru-kalender");
    }

    /// What it is called there it knows already; what it cannot know is written.
    private void form(Visitor me) {
        me.menu("Bentuk SK");
        me.page.getByText("Bentuk ini baru contoh, belum milik kantor Anda").waitFor();
        seen(me, "kantor-baru-bentuk");
        me.press(me.link("Ubah bentuk"));
        me.heading("Ubah bentuk SK").waitFor();
        Locator main = me.page.getByRole(AriaRole.MAIN);
        Map.of(
                        "Pemerintah daerah",
                        "Pemerintah Kota " + city,
                        "Nama daerah",
                        "Kota " + city,
                        "Perangkat daerah",
                        "Dinas Penerangan",
                        "Jabatan penanda tangan",
                        "Kepala Dinas Penerangan",
                        "Ditetapkan di",
                        city)
                .forEach((label, known) -> assertThat(Visitor.field(main, label).inputValue())
                        .as(label)
                        .isEqualTo(known));
        me.write(main, "Alamat", "Jalan Pelabuhan Nomor 3, " + city);
        me.write(main, "Telepon, laman, pos-el", "penerangan@karang.example");
        me.choose(main, "Kertas", "F4 (21,5 × 33 cm)");
        me.write(main, "Pola nomor", "{sequence}/DISPEN-KC/{romanMonth}/{year}");
        Locator person = me.page.getByRole(
                AriaRole.GROUP,
                new Page.GetByRoleOptions().setName("Penanda tangan, baris 1").setExact(true));
        me.write(person, "Nama tercetak", SIGNATORY);
        me.choose(person, "Akun", SIGNATORY + " (" + email("signatory") + "), diundang");
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

    /// With a requirement of its own, looked at, announced, and copied for the year after.
    private void period(Visitor me) {
        me.menu("Periode");
        me.page.getByText("Belum ada periode. Siapkan yang pertama.").waitFor();
        seen(me, "kantor-baru-belum-ada-periode");
        me.press(me.link("Siapkan periode baru"));
        me.heading("Periode baru").waitFor();
        Locator main = me.page.getByRole(AriaRole.MAIN);
        me.write(main, "Judul", title());
        me.write(main, "Kode", key.toUpperCase(Locale.ROOT));
        me.write(main, "Tahun anggaran", String.valueOf(today.getYear()));
        me.write(main, "Nomor pengumuman", "000.1/" + key.toUpperCase(Locale.ROOT));
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
        copy(me);
        seen(me, "kantor-baru-periode-salinan");
        me.page.navigate(announced);
        me.press(me.link("Tata cara untuk umum"));
        me.page.getByText(name).first().waitFor();
        seen(me, "kantor-baru-tata-cara");
    }

    private static void copy(Visitor me) {
        String original = me.page.url();
        me.press("Salin untuk tahun berikutnya");
        me.press(Visitor.in(me.dialog(), AriaRole.BUTTON, "Salin"));
        me.page.waitForURL(address -> !address.equals(original));
        me.button("Umumkan periode").waitFor();
    }

    private String title() {
        return "Media mitra Kota " + city;
    }

    private void review(Visitor me, String number) {
        new OfficeWalk(me)
                .review(
                        number,
                        applicant.outlet(),
                        applicant.documents(today).keySet(),
                        "Pemeriksaan otomatis tidak menemukan catatan.");
    }

    /// That office's letterhead, number, signatory and day, and nothing of any other.
    private Issued read(byte[] decree) {
        String words = words(decree);
        Matcher number =
                Pattern.compile("\\b1/DISPEN-KC/[IVX]+/" + today.getYear()).matcher(words);
        assertThat(number.find()).as("its number in %s", words).isTrue();
        assertThat(words)
                .containsIgnoringCase("Pemerintah Kota " + city)
                .containsIgnoringCase("Dinas Penerangan")
                .containsIgnoringCase("Kepala Dinas Penerangan")
                .containsIgnoringCase(SIGNATORY)
                .contains("Jalan Pelabuhan Nomor 3", "19800202 200501 2 998", applicant.outlet())
                .contains(today.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"))))
                .doesNotContainPattern(OF_THE_FIRST);
        return new Issued(number.group(), words);
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
        seen(me, step, wide, narrow);
    }

    private static void seen(Visitor me, String step, Screens wide, Screens narrow) {
        me.seen(step);
        me.page.setViewportSize(narrow.width(), narrow.height());
        narrow.check(me.page, step, "id");
        me.page.setViewportSize(wide.width(), wide.height());
    }

    /// As somebody whom the office has invited.
    private <T> T accept(String role, Screens screens, Function<Visitor, T> part) {
        return ask(screens, me -> {
            new Invitation(me, email(role), PASSWORD, clock).accept();
            return part.apply(me);
        });
    }

    private void let(String role, Screens screens, Consumer<Visitor> part) {
        accept(role, screens, me -> {
            part.accept(me);
            return me;
        });
    }

    /// A picture of the screen tells more about a failure than its message.
    private <T> T ask(Screens screens, Function<Visitor, T> part) {
        try (Visitor me = new Visitor(chromium.browser(), url, new Mouse(), screens)) {
            try {
                T result = part.apply(me);
                me.complaints();
                return result;
            } catch (RuntimeException | AssertionError failure) {
                me.failed();
                throw failure;
            }
        }
    }
}
