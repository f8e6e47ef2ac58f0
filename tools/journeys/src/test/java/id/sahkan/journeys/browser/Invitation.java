package id.sahkan.journeys.browser;

import com.microsoft.playwright.Locator;
import java.time.Clock;

/// What somebody does whom an office has invited: from the letter to the first page.
final class Invitation {

    private final Visitor me;
    private final String email;
    private final String password;
    private final Clock clock;

    Invitation(Visitor me, String email, String password, Clock clock) {
        this.me = me;
        this.email = email;
        this.password = password;
        this.clock = clock;
    }

    void accept() {
        me.press(new Mailbox(me, email).link("lengkapi akun Anda"));
        Locator onward = me.page.locator("#kc-info-message a");
        onward.waitFor();
        me.seen("undangan-dibuka");
        me.press(onward);
        new SecondFactorWalk(me, email, password, clock).setUp();
        Locator form = me.page.locator("#kc-passwd-update-form");
        me.write(form, "Kata sandi baru", password);
        me.write(form, "Ulangi kata sandi", password);
        me.seen("undangan-kata-sandi");
        me.press("Lanjutkan");
        me.page.getByText("Akun Anda sudah diperbarui.").waitFor();
        me.seen("undangan-selesai");
        me.press(onward);
        me.identify(email, password);
    }
}
