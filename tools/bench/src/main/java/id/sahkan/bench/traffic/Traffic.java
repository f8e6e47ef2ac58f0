package id.sahkan.bench.traffic;

import id.sahkan.sample.DemoOffice;
import id.sahkan.sample.actor.Administrator;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.NoAnswerException;
import id.sahkan.sample.client.PasswordGrant;
import id.sahkan.sample.client.ProblemException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// One application period, played from the drafts to the last notice:
///
/// ```java
/// try (var traffic = Traffic.begin(Target.ofDataFolder(folder), TrafficSettings.USUAL, Clock.systemUTC())) {
///     var drafts = traffic.prepare(500);
///     traffic.startOffice();
///     traffic.submit(drafts, Pace.perSecond(50));
///     boolean complete = traffic.awaitNotices(Duration.ofMinutes(2));
/// }
/// ```
///
/// Everything is sent again when a part of the system does not answer, as a patient person would; submissions always
/// under the key of their first attempt. Safe for use by several threads.
public final class Traffic implements AutoCloseable {

    private static final ZoneId ZONE = DemoOffice.ZONE;

    private final Target target;
    private final TrafficSettings manners;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Tally tally = new Tally();
    private final NoticeWatch notices;
    private final UUID periodId;
    private final Applicants applicants;
    private final ExecutorService office = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger outlets = new AtomicInteger();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Long> sinceDue = new ConcurrentLinkedQueue<>();
    private final Set<UUID> recommended = ConcurrentHashMap.newKeySet();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

    private Traffic(Target target, TrafficSettings manners, Clock clock) {
        this.target = target;
        this.manners = manners;
        this.clock = clock;
        this.notices = new NoticeWatch(target.notices(), tally);
        this.periodId = openPeriod();
        var people = target.people().applicants().stream()
                .map(login -> api(target.applicant(), login))
                .toList();
        this.applicants = new Applicants(people, tally, periodId);
        applicants.registerCompanies();
    }

    /// Opens a period of its own, for twelve hours, that asks for two small papers.
    ///
    /// @throws NoAnswerException when the system does not answer
    /// @throws ProblemException when it refuses
    public static Traffic begin(Target target, TrafficSettings manners, Clock clock) {
        return new Traffic(target, manners, clock);
    }

    public UUID periodId() {
        return periodId;
    }

    /// Makes complete drafts, several at a time.
    public List<Draft> prepare(int count) throws InterruptedException {
        var drafts = new ConcurrentLinkedQueue<Draft>();
        inParallel(count, _ -> drafts.add(applicants.prepare(outlets.incrementAndGet())));
        return List.copyOf(drafts);
    }

    /// Submits each draft once and answers when each is acknowledged, refused or given up.
    public void submit(Collection<Draft> drafts, Pace pace) throws InterruptedException {
        var left = new ConcurrentLinkedQueue<>(drafts);
        inParallel(drafts.size(), _ -> {
            var draft = left.remove();
            var due = pace.await();
            submit(draft);
            sinceDue.add(System.nanoTime() - due);
        });
    }

    private void submit(Draft draft) {
        try {
            receipts.add(applicants.submit(draft));
            tally.acknowledged.increment();
        } catch (ProblemException refused) {
            tally.refused.increment();
            troubles.add(String.valueOf(refused.getMessage()));
        } catch (NoAnswerException silent) {
            tally.unanswered.increment();
            troubles.add(String.valueOf(silent.getMessage()));
        }
    }

    /// Reviewers, officer and signatory work in the background until this is closed.
    public void startOffice() {
        var reviewers = target.people().reviewers();
        for (var i = 0; i < reviewers.size(); i++) {
            var reviewer = new PassingReviewer(api(target.verification(), reviewers.get(i)));
            var desk = new ReviewDesk(reviewer, periodId, i, reviewers.size(), id -> {
                if (recommended.add(id)) {
                    tally.recommended.increment();
                }
            });
            keepDoing(desk::fetch);
            for (var hand = 0; hand < manners.parallel(); hand++) {
                keepDoing(desk::work);
            }
        }
        var desk = new DecreeDesk(
                api(target.decree(), target.people().officer()),
                api(target.decree(), target.people().signatory()),
                periodId,
                clock.instant().atZone(ZONE).toLocalDate(),
                manners,
                notices::expect);
        keepDoing(desk::work);
        keepDoing(notices::work);
    }

    /// Somebody else has issued a decree that names these.
    public void expectNotices(List<UUID> applications) {
        notices.expect(applications);
    }

    /// Waits until every acknowledged applicant has the notice of the decree. The office has to be at work.
    ///
    /// @return false when some have not after `most`
    public boolean awaitNotices(Duration most) throws InterruptedException {
        var giveUpAt = System.nanoTime() + most.toNanos();
        while (!receipts.stream().allMatch(receipt -> notices.told(receipt.applicationId()))) {
            if (System.nanoTime() > giveUpAt) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    public Counts counts() {
        return tally.counts();
    }

    /// Everything acknowledged so far.
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /// How long each submission took, from the moment at which its pace wanted it.
    public List<Long> sinceDueNanos() {
        return List.copyOf(sinceDue);
    }

    /// What was refused or given up, in words; repeated calls that succeeded in the end are not among them.
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        office.shutdownNow();
        http.shutdownNow();
        office.close();
        http.close();
    }

    @FunctionalInterface
    private interface Step {
        void run(int number) throws InterruptedException;
    }

    @FunctionalInterface
    private interface Duty {
        void run() throws InterruptedException;
    }

    private void inParallel(int count, Step step) throws InterruptedException {
        var next = new AtomicInteger();
        Callable<Boolean> hand = () -> {
            for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                step.run(i);
            }
            return true;
        };
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : hands.invokeAll(Collections.nCopies(manners.parallel(), hand))) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failure.getCause());
        }
    }

    /// A duty that meets something unexpected writes it down and goes on.
    private void keepDoing(Duty duty) {
        office.execute(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    duty.run();
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException trouble) {
                    if (!office.isShutdown()) {
                        troubles.add(String.valueOf(trouble));
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    }
                }
            }
        });
    }

    private Api api(URI base, Target.Login login) {
        var tokens = new PasswordGrant(http, target.tokens(), target.client(), login.user(), login.password(), clock);
        return new Api(base, http, tokens, manners.client(), tally.repeated::increment);
    }

    private UUID openPeriod() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var today = now.atZone(ZONE).toLocalDate();
        var code = "UJI-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        return new Administrator(api(target.applicant(), target.people().administrator()))
                .openPeriod(
                        code,
                        "Uji beban",
                        today,
                        now.minusSeconds(60),
                        now.plus(Duration.ofHours(12)),
                        Map.of("oneOutletPerCompany", false, "minimumMediaAgeYears", 0, "completionDays", 5),
                        Papers.requirements(Papers.ALL));
    }
}
