package id.sahkan.local.browser;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everybody's part, in order, each at a browser of their own.
public final class Walk {

    private final Chromium chromium;
    private final URI url;
    private final Map<String, String> passwords;
    private final Screens screens;
    private final boolean keyboard;
    private final Newcomer newcomer;

    public Walk(
            Chromium chromium,
            URI url,
            Map<String, String> passwords,
            Screens screens,
            boolean keyboard,
            Newcomer newcomer) {
        this.chromium = chromium;
        this.url = url;
        this.passwords = passwords;
        this.screens = screens;
        this.keyboard = keyboard;
        this.newcomer = newcomer;
    }

    /// `beforeIssue` is told the title of the draft that waits for its signature.
    public void toTheDecree(Clock clock, Consumer<String> beforeIssue) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Jakarta")));
        String outlet = newcomer.outlet();
        String number = as(me -> new ApplicantWalk(me, newcomer, today, keyboard).apply());
        staff(
                "verifikator",
                office -> office.review(
                        number,
                        outlet,
                        newcomer.documents(today).keySet(),
                        keyboard
                                ? "Pemilik rekening bukan perusahaan"
                                : "Pemeriksaan otomatis tidak menemukan catatan."));
        String title = "Penetapan Media Mitra " + outlet;
        staff("petugas-sk", office -> office.draft(outlet, title, today));
        beforeIssue.accept(title);
        String publicPage = asStaff("kepala-dinas", office -> office.issue(title));
        as(me -> {
            new PublicWalk(me).check(publicPage, outlet);
            return outlet;
        });
        as(me -> {
            me.signIn(newcomer.username(), newcomer.password());
            new ApplicantWalk(me, newcomer, today, keyboard).readTheOutcome(number);
            return outlet;
        });
    }

    private void staff(String account, Consumer<OfficeWalk> part) {
        asStaff(account, office -> {
            part.accept(office);
            return account;
        });
    }

    private <T> T asStaff(String account, Function<OfficeWalk, T> part) {
        return as(me -> {
            me.signIn(account, Objects.requireNonNull(passwords.get(account)));
            return part.apply(new OfficeWalk(me));
        });
    }

    /// A picture of the screen tells more about a failure than its message.
    private <T> T as(Function<Visitor, T> part) {
        Visitor visitor = new Visitor(chromium.browser(), url, keyboard ? new Keyboard() : new Mouse(), screens);
        try {
            T result = part.apply(visitor);
            visitor.complaints();
            return result;
        } catch (RuntimeException | AssertionError failure) {
            visitor.failed();
            throw failure;
        } finally {
            visitor.close();
        }
    }
}
