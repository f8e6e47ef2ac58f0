package id.sahkan.journeys.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/// The administrator, who prepares a period, mends it, announces it, changes it and asks for an extension; and the head
/// of the office, who approves. It opens in many years, so that it is in nobody's way.
final class AdministratorWalk {

    private final Visitor me;
    private final String title;
    private final int year;

    AdministratorWalk(Visitor me, int number) {
        this.me = me;
        this.title = "Pendaftaran Uji " + number;
        this.year = 2100 + number % 90;
    }

    void prepareAndAnnounce(String code, LocalDate today) {
        me.menu("Periode");
        me.link("Siapkan periode baru").waitFor();
        me.seen("periode");
        me.press(me.link("Siapkan periode baru"));
        me.heading("Periode baru").waitFor();
        Locator main = main();
        me.write(main, "Judul", title);
        me.write(main, "Kode", code);
        me.write(main, "Tahun anggaran", String.valueOf(year));
        me.date(main, "Tanggal pengumuman", today);
        me.write(main, "Dibuka pada", year + "-01-01T08:00");
        me.write(main, "Ditutup pada", "2020-01-31T23:59");
        me.press("Simpan sebagai persiapan");
        me.page.getByText("Waktu tutup harus sesudah waktu buka.").first().waitFor();
        me.seen("periode-belum-benar");
        me.write(main, "Ditutup pada", year + "-01-31T23:59");
        me.page
                .getByText("dibuka 1 Januari %d, 08.00 WIB, ditutup 31 Januari %d, 23.59 WIB".formatted(year, year))
                .waitFor();
        me.press("Simpan sebagai persiapan");
        me.heading("Tindakan").waitFor();
        me.seen("periode-disiapkan");

        me.press(me.link("Sunting"));
        me.heading("Sunting").waitFor();
        me.write(main, "Nomor pengumuman", "000.1/" + code);
        me.write(main, "Teks pengumuman", "Dinas membuka pendaftaran media mitra.");
        me.write(main, "Kuota media", "40");
        me.seen("periode-disunting");
        me.press("Simpan");
        me.link("Syarat").waitFor();
        me.press(me.link("Syarat"));
        me.heading("Syarat").waitFor();
        me.seen("periode-syarat");
        me.press(me.link(title));
        me.press(me.link("Pratinjau"));
        me.page.getByText("Pratinjau: begini pemohon melihatnya").waitFor();
        me.page.getByText("Dinas membuka pendaftaran media mitra.").waitFor();
        me.seen("periode-pratinjau");
        me.press(me.link(title));

        me.press("Umumkan periode");
        me.seen("periode-umumkan");
        me.press(Visitor.in(me.dialog(), AriaRole.BUTTON, "Ya, umumkan"));
        me.link("Ubah dengan alasan").waitFor();
        me.seen("periode-diumumkan");
    }

    void changeAndAskForMoreTime() {
        me.press(me.link("Ubah dengan alasan"));
        me.heading("Ubah dengan alasan").waitFor();
        Locator main = main();
        me.write(main, "Kuota media", "45");
        me.write(main, "Alasan", "Anggaran bertambah");
        me.press("Simpan perubahan");
        me.page.getByText("Alasan: Anggaran bertambah.").waitFor();
        me.seen("periode-diubah");

        me.press("Perpanjang waktu tutup");
        Locator dialog = me.dialog();
        me.write(dialog, "Ditutup pada", year + "-02-28T23:59");
        me.write(dialog, "Alasan", "Gangguan jaringan di kota");
        me.seen("perpanjang");
        me.press(Visitor.in(dialog, AriaRole.BUTTON, "Minta persetujuan"));
        me.page.getByText("Anda yang memintanya; pejabat lain yang menyetujui.").waitFor();
        me.seen("perpanjangan-menunggu");
    }

    /// What holds for every period: the calendar, the people, and the form of the decrees.
    void lookAtTheOffice() {
        me.menu("Kalender");
        me.heading("Kalender").waitFor();
        me.page.getByText("Proklamasi Kemerdekaan").first().waitFor(Visitor.ATTACHED);
        me.seen("kalender");
        me.menu("Orang kantor");
        me.heading("Orang kantor").waitFor();
        me.page.getByText("Rahmat Contoh Saputra").first().waitFor(Visitor.ATTACHED);
        me.seen("orang");
        me.press(me.link("Aulia Contoh"));
        me.heading("Tindakan").waitFor();
        me.seen("orang-satu");
        me.menu("Bentuk SK");
        me.heading("Bentuk SK").waitFor();
        me.page.getByText("Rahmat Contoh Saputra").first().waitFor(Visitor.ATTACHED);
        me.seen("bentuk-sk");
        me.press(me.link("Ubah bentuk"));
        me.heading("Ubah bentuk SK").waitFor();
        me.seen("bentuk-sk-ubah");
    }

    /// As the head of the office.
    void approve() {
        me.menu("Periode");
        me.press(me.link(title));
        me.press("Setujui perpanjangan");
        me.page.getByText("28 Februari %d, 23.59 WIB".formatted(year)).first().waitFor();
        me.seen("periode-diperpanjang");
        me.press(me.link("Angka periode ini"));
        me.heading("Angka periode").waitFor();
        me.heading("Sampai di mana permohonan").waitFor();
        me.heading("Verifikasi").waitFor();
        me.seen("periode-angka");
        me.press(me.link(title));
        me.link("Tata cara untuk umum").waitFor();
    }

    /// Anybody, on the page that needs no script.
    void readTheProcedure() {
        me.press(me.link("Tata cara untuk umum"));
        me.heading(title).waitFor();
        me.page.getByText("Gangguan jaringan di kota").first().waitFor();
        me.seen("tata-cara");
    }

    private Locator main() {
        return me.page.getByRole(AriaRole.MAIN);
    }
}
