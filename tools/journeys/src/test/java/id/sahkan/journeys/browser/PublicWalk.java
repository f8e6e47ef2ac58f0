package id.sahkan.journeys.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Anybody who holds a decree and wants to know whether it is one.
final class PublicWalk {

    private final Visitor me;

    PublicWalk(Visitor me) {
        this.me = me;
    }

    /// To the file that the page gives out.
    byte[] check(String publicPage, String outlet) {
        me.open(publicPage);
        me.page.getByText("SAH DAN BERLAKU").waitFor();
        // its company and its people stand in the same cell
        me.page
                .getByRole(AriaRole.ROWHEADER)
                .filter(new Locator.FilterOptions().setHasText(outlet))
                .waitFor();
        me.seen("halaman-publik");
        byte[] genuine = download();
        byte[] edited = genuine.clone();
        edited[edited.length / 3] ^= 1;

        me.press(me.link("Periksa berkas PDF"));
        me.heading("Dengan berkas PDF").waitFor();
        Locator main = me.page.getByRole(AriaRole.MAIN);
        me.attach(main, "Pilih berkas PDF", new FilePayload("sk.pdf", "application/pdf", genuine));
        me.page.getByText("Berkas ini ASLI").waitFor();
        me.seen("berkas-asli");
        me.attach(main, "Pilih berkas PDF", new FilePayload("sk-diubah.pdf", "application/pdf", edited));
        me.page.getByText("Berkas ini TIDAK DIKENAL").waitFor();
        me.seen("berkas-diubah");

        me.write(main, "Nomor atau kode SK", "000.4.3/9999/TIDAK-ADA/I/2020");
        me.press("Periksa");
        me.page.getByText("Tidak ada SK terbit dengan nomor atau kode itu.").waitFor();
        me.seen("nomor-tidak-dikenal");
        return genuine;
    }

    private byte[] download() {
        Download decree = me.page.waitForDownload(() -> me.press(me.link("Unduh SK (PDF)")));
        try (InputStream content = decree.createReadStream()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
