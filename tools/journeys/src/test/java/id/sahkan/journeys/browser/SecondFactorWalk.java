package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import id.sahkan.launcher.OneTimeCode;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;

/// Somebody of the office who sets up one-time codes at the first sign-in, and is asked for one from then on. The app
/// is this test's: it learns the key as a person types it who cannot scan.
final class SecondFactorWalk {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Visitor me;
    private final String username;
    private final String password;
    private final Clock clock;
    private byte[] key = {};
    private int asked;

    SecondFactorWalk(Visitor me, String username, String password, Clock clock) {
        this.me = me;
        this.username = username;
        this.password = password;
        this.clock = clock;
    }

    void enrol() {
        me.open("/");
        me.heading("Periode pendaftaran").waitFor();
        me.menu("Masuk");
        Locator user = me.page.locator("#username");
        user.waitFor();
        me.hand.write(user, username);
        me.hand.write(me.page.locator("#password"), password);
        me.press("Masuk");
        setUp();
        signedIn();
        me.seen("kode-terpasang");
    }

    /// On the page that asks for it.
    void setUp() {
        me.heading("Pasang kode sekali pakai").waitFor();
        assertThat((int) me.page.locator("#kc-totp-secret-qr-code").evaluate("one => one.naturalWidth"))
                .as("the code to scan")
                .isGreaterThan(100);
        me.seen("kode-pasang");
        me.press(me.link("Tidak dapat memindai?"));
        Locator shown = me.page.locator("#kc-totp-secret-key");
        shown.waitFor();
        me.seen("kode-pasang-kunci");
        key = bytes(shown.innerText());
        me.write(me.page.locator("#kc-totp-settings-form"), "Kode sekali pakai", code());
        me.press("Lanjutkan");
    }

    /// Signed in already, and asked all the same.
    void again() {
        me.passwordOnceMore(username, password);
        Locator code = me.page.locator("#otp");
        code.waitFor();
        me.seen("kode");
        me.hand.write(code, code());
        me.press("Masuk");
        me.page.waitForURL(Pattern.compile("/sk/"));
        signedIn();
        asked++;
    }

    /// How often a code was asked for after the first sign-in.
    int asked() {
        return asked;
    }

    private void signedIn() {
        me.page.getByRole(AriaRole.BANNER).getByText("Keluar").waitFor(Visitor.ATTACHED);
    }

    private String code() {
        return OneTimeCode.at(key, clock.instant());
    }

    private static byte[] bytes(String shown) {
        var bytes = new ByteArrayOutputStream();
        int waiting = 0;
        int bits = 0;
        for (char sign : shown.replaceAll("\\s", "").toUpperCase(Locale.ROOT).toCharArray()) {
            waiting = (waiting << 5 | BASE32.indexOf(sign)) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(waiting >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
