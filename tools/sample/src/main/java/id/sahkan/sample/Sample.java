package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.Decree;
import id.sahkan.sample.ApiAnswers.Period;
import id.sahkan.sample.SampleReport.Beside;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.PasswordGrant;
import id.sahkan.sample.client.Pause;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Plays the thirty cases from the open window to the signed decree, and a small period of a second office after it,
/// only through the public interface.
public final class Sample {

    /// How many there are, numbered from 1.
    public static final int CASES = 30;

    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration WINDOW = Duration.ofSeconds(20);
    private static final Duration WINDOW_MORE_FOR_EACH = Duration.ofSeconds(1);
    private static final Duration EXTENSION = Duration.ofSeconds(20);
    private static final Duration ALMOST_CLOSED = Duration.ofSeconds(12);
    private static final Duration AFTERWARDS = Duration.ofSeconds(90);
    private static final int DESKS = 4;
    private static final String DEMO_MAILBOX = "@sahkan.example";

    private final SampleAccess access;
    private final Clock clock;
    private final Instant begun;
    private final Narration progress;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Deadline deadline = Deadline.in(LIMIT);
    private final Semaphore desks = new Semaphore(DESKS);
    private final List<CaseRun> runs;
    private final boolean whole;
    private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());
    private final Map<CaseRun, Filing> filings = new HashMap<>();
    private final AtomicBoolean lateOneReady = new AtomicBoolean();
    private final Office office;
    private final Accounts accounts;
    private final String password = newPassword();

    /// @param cases their numbers; none are all thirty, and the second office's beside them
    private Sample(SampleAccess access, Set<Integer> cases, PrintStream out, Clock clock) {
        this.access = access;
        this.clock = clock;
        this.begun = clock.instant();
        this.progress = new Narration(out, begun, clock);
        this.runs = SampleCases.at(begun, cases).stream().map(CaseRun::new).toList();
        this.whole = cases.isEmpty();
        this.accounts = new Accounts(access, client, clock);
        this.office = new Office(
                demo("admin-sahkan"),
                demo("petugas-sk"),
                demo("kepala-dinas"),
                new Api(access.publicUrl(), client, null));
    }

    public static SampleReport run(SampleAccess access, PrintStream out, Clock clock) {
        return run(access, Set.of(), out, clock);
    }

    /// @param cases the numbers of those to play, with the ones that come before them; none are all thirty, and the
    ///     second office's beside them
    /// @throws IllegalArgumentException if there is no such case
    public static SampleReport run(SampleAccess access, Set<Integer> cases, PrintStream out, Clock clock) {
        var report = new Sample(access, cases, out, clock).run();
        report.print(out);
        return report;
    }

    private SampleReport run() {
        var decreeNumber = "";
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                decreeNumber = play(people);
            } catch (RuntimeException failure) {
                remarks.add(String.valueOf(failure.getMessage()));
                people.shutdownNow();
            }
        }
        var beside = whole && !decreeNumber.isEmpty() ? playBeside() : null;
        var rows = runs.stream().map(CaseRun::row).toList();
        var took = Duration.between(begun, clock.instant());
        return new SampleReport(rows, remarks, took, decreeNumber, access.decreePdf(), beside);
    }

    /// A failure of the second office is told as its own.
    private Beside playBeside() {
        List<CaseRun> theirs = new ArrayList<>();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        var number = "";
        try {
            number = playBeside(theirs, wrong);
        } catch (RuntimeException failure) {
            wrong.add(String.valueOf(failure.getMessage()));
        }
        return new Beside(SecondOffice.REGION, theirs.stream().map(CaseRun::row).toList(), List.copyOf(wrong), number);
    }

    /// One applicant of the first office, with the account and outlet that they have, and four of its own.
    private String playBeside(List<CaseRun> theirs, List<String> wrong) {
        var patience = Deadline.in(AFTERWARDS);
        var today = clock.instant().atZone(SecondOffice.ZONE).toLocalDate();
        var second = new SecondOffice(
                demo("admin-sahkan"),
                new Api(access.publicUrl(), client, null),
                accounts,
                this::account,
                password,
                today,
                patience);
        progress.say("a second office, an hour ahead: " + SecondOffice.REGION);
        var staff = second.open();
        theirs.add(new CaseRun(runs.getFirst().sample));
        SampleCases.besideAt(clock.instant()).forEach(sample -> theirs.add(new CaseRun(sample)));
        var period = second.openPeriod(
                        staff, clock.instant().minusSeconds(1), clock.instant().plus(LIMIT))
                .value();
        var maker = new PaperMaker(today);
        Map<CaseRun, Filing> files = new HashMap<>();
        theirs.forEach(run -> {
            var applicant = new SampleApplicant(account(Accounts.email(run.sample), password), run.sample, maker);
            files.put(run, new Filing(applicant, run, desks, patience));
        });
        forAll(theirs, run -> {
            var filing = Objects.requireNonNull(files.get(run));
            filing.atDesk(() -> accounts.ensure(run.sample, password));
            filing.draftAndUpload(period, filing.register());
            filing.submit();
        });
        var desk = new ReviewDesk(new RobotReviewer(staff.reviewer(), period.id()), theirs, patience, false);
        desk.awaitChecks();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            each.execute(() -> watched(desk::work, wrong));
            theirs.forEach(run -> each.execute(() ->
                    guarded(run, _ -> Objects.requireNonNull(files.get(run)).follow())));
        }
        var named =
                theirs.stream().filter(CaseRun::isRecommended).map(CaseRun::id).toList();
        var decree = second.issue(staff, period, named);
        theirs.forEach(run -> {
            if (run.isRecommended()) {
                run.tier(decree.tierOf(run.id()));
            }
        });
        wrong.addAll(second.check(staff, decree, named.size(), demo("petugas-sk")));
        forAll(theirs, run -> {
            if (run.hasApplication()) {
                Objects.requireNonNull(files.get(run)).conclude(patience);
            }
        });
        return String.valueOf(decree.number());
    }

    private String play(ExecutorService people) {
        office.bringEmblem();
        var outlets = register();
        var period = office.openPeriod(
                        clock.instant().minusSeconds(1),
                        clock.instant().plus(WINDOW).plus(WINDOW_MORE_FOR_EACH.multipliedBy(runs.size())))
                .value();
        progress.say("period " + period.code() + " is open; " + runs.size() + " applicants draft and upload");
        runs.forEach(run -> people.execute(() -> guarded(run, _ -> file(run, period, outlets))));
        keepWindowOpen(period);
        progress.say("all that are in time are in; one waits for the window to close");
        var reviewers = List.of(reviewer("verifikator", period, false), reviewer("verifikator2", period, true));
        reviewers.getFirst().awaitChecks();
        progress.say("all are checked; two reviewers begin");
        reviewers.forEach(desk -> people.execute(() -> watched(desk::work, remarks)));
        awaitAllOver();
        office.bearEmblem(Deadline.in(AFTERWARDS).butNotLaterThan(deadline));
        var chain = decree(period);
        progress.say("every applicant reads the end, its history and its notices");
        forAll(run -> {
            if (run.hasApplication()) {
                filing(run).conclude(Deadline.in(AFTERWARDS).butNotLaterThan(deadline));
            }
        });
        takeOneBack(chain);
        return chain.isEmpty() ? "" : String.valueOf(chain.getFirst().number());
    }

    /// Accounts, companies and outlets; those of an earlier run are used again.
    private Map<CaseRun, UUID> register() {
        var maker = new PaperMaker(begun.atZone(SampleCases.ZONE).toLocalDate());
        var outlets = new ConcurrentHashMap<CaseRun, UUID>();
        runs.forEach(run -> {
            var applicant = new SampleApplicant(account(Accounts.email(run.sample), password), run.sample, maker);
            filings.put(run, new Filing(applicant, run, desks, deadline));
        });
        progress.say(runs.size() + " applicants with companies and outlets");
        forAll(run -> {
            filing(run).atDesk(() -> accounts.ensure(run.sample, password));
            outlets.put(run, filing(run).register());
        });
        return outlets;
    }

    private void file(CaseRun run, Period period, Map<CaseRun, UUID> outlets) {
        var outlet = outlets.get(run);
        if (outlet == null) {
            return;
        }
        var filing = filing(run);
        filing.draftAndUpload(period, outlet);
        if (run.sample.wanted().course() == ExpectedOutcome.Course.LATE) {
            lateOneReady.set(true);
            filing.submitLate(() -> office.period(period.id()).value());
            progress.say("case " + run.sample.label() + " came after the window had closed");
            return;
        }
        var before = run.sample.after();
        if (before > 0) {
            deadline.awaitThat(
                    () -> "case " + before + " to be received first",
                    () -> runs.stream()
                            .filter(other -> other.sample.number() == before)
                            .allMatch(CaseRun::isReceivedOrOver));
        }
        filing.submit();
        sayCount("submitted", CaseRun::isReceivedOrOver);
        filing.follow();
        sayCount("decided", CaseRun::isSettled);
    }

    /// The administrator gives more time while somebody is still uploading.
    private void keepWindowOpen(Period period) {
        var closesAt = period.closesAt();
        while (!everybodyIn() && !deadline.passed()) {
            if (clock.instant().plus(ALMOST_CLOSED).isAfter(closesAt)) {
                closesAt = closesAt.plus(EXTENSION);
                office.extend(office.period(period.id()), closesAt);
                progress.say("the window stays open for another " + EXTENSION.toSeconds() + " s");
            }
            Pause.of(Duration.ofSeconds(1));
        }
    }

    private boolean everybodyIn() {
        return runs.stream()
                .allMatch(run -> run.sample.wanted().course() == ExpectedOutcome.Course.LATE
                        ? lateOneReady.get() || run.isSettled()
                        : run.isReceivedOrOver());
    }

    private void awaitAllOver() {
        deadline.awaitThat(
                () -> "the decisions on "
                        + runs.stream()
                                .filter(run -> !run.isSettled())
                                .map(run -> run.sample.label())
                                .toList(),
                () -> runs.stream().allMatch(CaseRun::isSettled));
    }

    /// All but the last are named at once, and that one by an amendment.
    private List<Decree> decree(Period period) {
        var recommended =
                runs.stream().filter(CaseRun::isRecommended).map(CaseRun::id).toList();
        if (recommended.isEmpty()) {
            remarks.add("nothing was recommended, so there is no decree");
            return List.of();
        }
        var first = recommended.subList(0, Math.max(1, recommended.size() - 1));
        progress.say("decree for " + first.size() + " media is drafted, signed and checked");
        deadline.awaitThat(
                () -> "the recommended media among the candidates",
                () -> office.candidates(period.id()).equals(Set.copyOf(recommended)));
        var today = begun.atZone(SampleCases.ZONE).toLocalDate();
        var issued = office.issue(office.draft(period, first, today), deadline);
        remarks.addAll(office.checkPublicly(issued, first.size(), access.decreePdf()));
        var chain = new ArrayList<>(List.of(issued));
        if (recommended.size() > 1) {
            progress.say("one more is named by an amendment, as if an objection had been upheld");
            runs.stream()
                    .filter(CaseRun::isRecommended)
                    .reduce((_, last) -> last)
                    .ifPresent(CaseRun::namedByAmendment);
            chain.add(office.amend(issued, recommended.getLast(), deadline));
        }
        runs.stream()
                .filter(CaseRun::isRecommended)
                .forEach(run -> run.tier(chain.stream()
                        .mapToInt(decree -> decree.tierOf(run.id()))
                        .max()
                        .orElse(0)));
        remarks.addAll(office.checkPartners(chain, recommended.size()));
        return chain;
    }

    /// Everybody has read the end by now, also the one whose naming is revoked.
    private void takeOneBack(List<Decree> chain) {
        if (chain.size() < 2) {
            return;
        }
        var partners = runs.stream().filter(CaseRun::isRecommended).toList();
        progress.say(partners.getFirst().sample.label() + " is no partner any more, by a revocation in part");
        var revoked = office.revoke(chain.getFirst(), partners.getFirst().id(), deadline);
        var whole = new ArrayList<>(chain);
        whole.add(revoked);
        remarks.addAll(office.checkPartners(whole, partners.size() - 1));
    }

    private void forAll(Consumer<CaseRun> work) {
        forAll(runs, work);
    }

    private static void forAll(List<CaseRun> runs, Consumer<CaseRun> work) {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            runs.forEach(run -> each.execute(() -> guarded(run, work)));
        }
    }

    /// A case that breaks is reported as such; the others go on.
    private static void guarded(CaseRun run, Consumer<CaseRun> work) {
        try {
            work.accept(run);
        } catch (RuntimeException failure) {
            run.failed(failure);
        }
    }

    private static void watched(Runnable work, List<String> remarks) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            remarks.add("a reviewer stopped: " + failure.getMessage());
        }
    }

    private void sayCount(String what, Predicate<CaseRun> counted) {
        var count = runs.stream().filter(counted).count();
        if (count % 5 == 0 || count > runs.size() - 3) {
            progress.say(count + " " + what);
        }
    }

    private Filing filing(CaseRun run) {
        return Objects.requireNonNull(filings.get(run));
    }

    private ReviewDesk reviewer(String user, Period period, boolean fromTheEnd) {
        return new ReviewDesk(new RobotReviewer(demo(user), period.id()), runs, deadline, fromTheEnd);
    }

    /// By the mailbox: in a realm where it is the user name, Keycloak calls an account by it as soon as anything of
    /// the account is changed, such as whether it is enabled.
    private Api demo(String user) {
        return account(user + DEMO_MAILBOX, access.demoPassword(user));
    }

    private Api account(String user, String password) {
        var endpoint = access.publicUrl().resolve("/realms/sahkan/protocol/openid-connect/token");
        return new Api(
                access.publicUrl(),
                client,
                new PasswordGrant(client, endpoint, "sahkan-sample", user, password, clock));
    }

    private static String newPassword() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return "Aa1-" + HexFormat.of().formatHex(bytes);
    }
}
