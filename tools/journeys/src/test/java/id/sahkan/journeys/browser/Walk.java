package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Everybody's part, in order, each at a browser of their own.
public final class Walk {

    private static final String SIGNATORY = "kepala-dinas";

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

    private record Draft(String number, String title) {}

    /// `inMidForm` happens before a long form is sent; `beforeIssue` is told the title of the draft that waits for its
    /// signature.
    public void toTheDecree(Clock clock, Runnable inMidForm, Consumer<String> beforeIssue) {
        Draft draft = toTheDraft(clock, inMidForm, beforeIssue);
        String publicPage = ask(me -> office(me, SIGNATORY).issue(draft.title(), () -> {
            me.passwordOnceMore(SIGNATORY, password(SIGNATORY));
            me.page.waitForURL(Pattern.compile("/sk/"));
        }));
        fromTheDecree(clock, draft, publicPage);
    }

    /// The same, but whoever signs sets up one-time codes in the morning and is asked for one when the decree is
    /// signed.
    public void toTheDecreeWithACode(Clock clock, Runnable inMidForm, Consumer<String> beforeIssue) {
        try (Visitor signatory = visitor()) {
            var codes = new SecondFactorWalk(signatory, SIGNATORY, password(SIGNATORY), clock);
            guarded(signatory, me -> {
                codes.enrol();
                me.open("about:blank");
                return me;
            });
            Draft draft = toTheDraft(clock, inMidForm, beforeIssue);
            String publicPage = guarded(signatory, me -> {
                me.open("/");
                return new OfficeWalk(me).issue(draft.title(), codes::again);
            });
            assertThat(codes.asked()).as("codes asked for at the signature").isPositive();
            fromTheDecree(clock, draft, publicPage);
        }
    }

    /// In the other language.
    public void signUpInEnglish() {
        let(me -> new SignUp(me, newcomer, SignUp.Words.ENGLISH).toTheFirstPage());
    }

    private Draft toTheDraft(Clock clock, Runnable inMidForm, Consumer<String> beforeIssue) {
        LocalDate today = today(clock);
        String outlet = newcomer.outlet();
        String number = ask(me -> new ApplicantWalk(me, newcomer, today, keyboard).apply(inMidForm));
        String finding =
                keyboard ? "Rekening bukan atas nama perusahaan" : "Pemeriksaan otomatis tidak menemukan catatan.";
        let(me -> office(me, "verifikator")
                .review(number, outlet, newcomer.documents(today).keySet(), finding));
        String title = "Penetapan Media Mitra " + outlet;
        let(me -> office(me, "petugas-sk").draft(outlet, title, "500.12.12/BA-7/DISKOMINFO/" + today.getYear(), today));
        beforeIssue.accept(title);
        return new Draft(number, title);
    }

    private void fromTheDecree(Clock clock, Draft draft, String publicPage) {
        let(me -> new PublicWalk(me).check(publicPage, newcomer.outlet()));
        let(me -> {
            me.signIn(newcomer.email(), newcomer.password());
            new ApplicantWalk(me, newcomer, today(clock), keyboard).readTheOutcome(draft.number());
        });
    }

    /// Sent back, mended, sent again, and refused.
    public void toTheRefusal(Clock clock) {
        String number = ask(me -> new ApplicantWalk(me, newcomer, today(clock), true).apply(() -> {}));
        String until = ask(me -> new ReturnWalk(me, newcomer, number).sendBack(office(me, "verifikator")));
        let(me -> new ReturnWalk(me, newcomer, number).mend(until));
        let(me -> new ReturnWalk(me, newcomer, number).refuse(office(me, "verifikator")));
        let(me -> new ReturnWalk(me, newcomer, number).readTheRefusal());
    }

    /// Looks at the system, and clears what `spoil` puts in its way.
    public void asOperator(Runnable spoil) {
        let(me -> {
            me.signIn("operator", password("operator"));
            var operator = new OperatorWalk(me);
            operator.look();
            spoil.run();
            operator.discard("Bukan kabar dari layanan mana pun");
        });
    }

    /// Leads a period whose code ends with `number` through its life; the head of the office gives it more time.
    public void asAdministrator(Clock clock, int number) {
        let(me -> {
            me.signIn("admin-sahkan", password("admin-sahkan"));
            var administrator = new AdministratorWalk(me, number);
            administrator.prepareAndAnnounce("UJI-" + number, today(clock));
            administrator.changeAndAskForMoreTime();
            administrator.lookAtTheOffice();
        });
        let(me -> {
            me.signIn("kepala-dinas", password("kepala-dinas"));
            var head = new AdministratorWalk(me, number);
            head.approve();
            head.readTheProcedure();
        });
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Jakarta")));
    }

    private OfficeWalk office(Visitor me, String account) {
        me.signIn(account, password(account));
        return new OfficeWalk(me);
    }

    private String password(String account) {
        return Objects.requireNonNull(passwords.get(account));
    }

    private void let(Consumer<Visitor> part) {
        ask(me -> {
            part.accept(me);
            return me;
        });
    }

    private <T> T ask(Function<Visitor, T> part) {
        try (Visitor visitor = visitor()) {
            return guarded(visitor, part);
        }
    }

    private Visitor visitor() {
        return new Visitor(chromium.browser(), url, keyboard ? new Keyboard() : new Mouse(), screens);
    }

    /// A picture of the screen tells more about a failure than its message.
    private static <T> T guarded(Visitor visitor, Function<Visitor, T> part) {
        try {
            T result = part.apply(visitor);
            visitor.complaints();
            return result;
        } catch (RuntimeException | AssertionError failure) {
            visitor.failed();
            throw failure;
        }
    }
}
