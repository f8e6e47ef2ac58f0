package id.sahkan.journeys.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/// The administrator, who announces a period as a copy of the newest and extends it. This one is long over, so that it
/// is in nobody's way.
final class AdministratorWalk {

    private final Visitor me;

    AdministratorWalk(Visitor me) {
        this.me = me;
    }

    void announceAndExtend(String code, LocalDate today) {
        me.menu("Periode");
        me.link("Umumkan periode baru").waitFor();
        me.seen("periode");
        me.press(me.link("Umumkan periode baru"));
        me.heading("Periode baru").waitFor();
        Locator main = me.page.getByRole(AriaRole.MAIN);
        me.write(main, "Judul", "Pendaftaran Uji " + code);
        me.write(main, "Kode", code);
        me.write(main, "Dibuka pada", "2020-01-01T08:00");
        me.write(main, "Ditutup pada", "2020-01-31T23:59");
        me.page
                .getByText("dibuka 1 Januari 2020, 08.00 WIB, ditutup 31 Januari 2020, 23.59 WIB")
                .waitFor();
        me.press("Umumkan periode");
        me.page.getByText("Nomor pengumuman").first().waitFor();
        me.seen("periode-belum-lengkap");
        me.write(main, "Nomor pengumuman", "000.1/" + code);
        me.date(main, "Tanggal pengumuman", today);
        me.press("Umumkan periode");
        me.page.getByText("Pendaftaran Uji " + code).first().waitFor();
        me.seen("periode-diumumkan");

        me.press("Perpanjang waktu tutup");
        Locator dialog = me.dialog();
        me.write(dialog, "Ditutup pada", "2020-02-29T23:59");
        me.write(dialog, "Alasan perpanjangan", "Gangguan jaringan di kota");
        me.seen("perpanjang");
        me.press(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Perpanjang waktu tutup")));
        me.page.getByText("29 Februari 2020, 23.59 WIB").first().waitFor();
        me.seen("periode-diperpanjang");
    }
}
