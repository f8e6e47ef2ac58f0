package id.sahkan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.background.BackOff;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.contracts.NotificationEvent.NoticeFailed;
import id.sahkan.contracts.NotificationEvent.NoticeKind;
import id.sahkan.contracts.NotificationEvent.NoticeSent;
import id.sahkan.messaging.Decision;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table in the documentation is what the code does. `-Dupdate.docs=true` writes it anew.
class TransitionTableTest {

    private static final Path FILE = Path.of("..", "docs", "states", "notice.md");
    private static final Instant NOW = TestClock.START;
    private static final RetryPolicy POLICY = new RetryPolicy(
            3,
            new BackOff(Duration.ofSeconds(5), Duration.ofHours(1)),
            new RetryPolicy.Full(Duration.ofHours(4), 3),
            Duration.ofMinutes(15));

    private static final DueNotice NOTICE = new DueNotice(
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            LetterKind.DECREED,
            Map.of(),
            1,
            0,
            0,
            NOW,
            NOW.minusSeconds(60),
            null);

    private static final Reach REACH =
            new Reach(LocalDate.of(2026, 12, 3), NotificationEvent.ReachedBy.PHONE, "Ditelepon", "Sari", NOW);

    private static final Map<String, NoticeState> STATES = states();
    private static final List<NoticeCommand> COMMANDS = List.of(
            new NoticeCommand.Taken(NOW),
            new NoticeCommand.Postponed(NOW, "code"),
            new NoticeCommand.Full(NOW, "code"),
            new NoticeCommand.Withheld(NOW, "code"),
            new NoticeCommand.Impossible(NOW, "code"),
            new NoticeCommand.Superseded(NOW, "code"),
            new NoticeCommand.Returned(NOW, "5.1.1"),
            new NoticeCommand.Reached(REACH, "r-1"),
            new NoticeCommand.Requeue(NOW, "r-1"));

    private static Map<String, NoticeState> states() {
        var states = new LinkedHashMap<String, NoticeState>();
        states.put("Pending", new NoticeState.Pending(1, NOW));
        states.put("Pending, last attempt", new NoticeState.Pending(3, NOW));
        states.put("Sent", new NoticeState.Sent(NOW));
        states.put("Sent, over thirty days ago", new NoticeState.Sent(NOW.minus(Duration.ofDays(31))));
        states.put("Failed", new NoticeState.Failed(NOW, "code"));
        states.put("Bounced", new NoticeState.Bounced(NOW, "5.1.1"));
        states.put("Reached", new NoticeState.Reached(NOW, "5.1.1", null, REACH));
        states.put("Superseded", new NoticeState.Superseded(NOW, "code"));
        return states;
    }

    @Test
    void documentationShowsEveryTransition() throws Exception {
        String table = render();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        }
        assertThat(FILE).as("write it with -Dupdate.docs=true").hasContent(table);
    }

    @Test
    void everyStateAndEveryCommandIsInTheTable() {
        assertThat(STATES.values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(NoticeState.class.getPermittedSubclasses());
        assertThat(COMMANDS.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(NoticeCommand.class.getPermittedSubclasses());
    }

    @Test
    void thePatienceEnds() {
        assertThat(POLICY.spent(2)).isFalse();
        assertThat(POLICY.spent(3)).isTrue();
    }

    @Test
    void aPostponedNoticeIsDueAfterItsDelay() {
        assertThat(waiting(2, new NoticeCommand.Postponed(NOW, "down"))).satisfies(waiting -> {
            assertThat(waiting.attempts()).isEqualTo(2);
            assertThat(waiting.nextAttemptAt()).isBetween(NOW.plusSeconds(5), NOW.plusSeconds(10));
        });
    }

    private static NoticeState.Pending waiting(int attempts, NoticeCommand command) {
        var decided = decide(new NoticeState.Pending(attempts, NOW), command);
        assertThat(decided).isInstanceOf(Decision.Accepted.class);
        return (NoticeState.Pending) ((Decision.Accepted<NoticeState, NotificationEvent>) decided).next();
    }

    @Test
    void whatThisInstallationIsToBlameForCountsForNothingAndAFullMailboxHasDays() {
        NoticeState.Pending withheld = waiting(3, new NoticeCommand.Withheld(NOW, "not-allowed"));
        assertThat(withheld.attempts()).isEqualTo(2);
        assertThat(withheld.nextAttemptAt())
                .isBetween(NOW.plus(Duration.ofMinutes(7)), NOW.plus(Duration.ofMinutes(15)));
        assertThat(waiting(2, new NoticeCommand.Full(NOW, "mailbox-full")).nextAttemptAt())
                .isBetween(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(4)));
        assertThat(decide(new NoticeState.Pending(3, NOW), new NoticeCommand.Full(NOW, "mailbox-full")))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        full -> assertThat(full.next()).isEqualTo(new NoticeState.Failed(NOW, "mailbox-full")));
    }

    @Test
    void whatWasGivenUpIsSentOnceMoreOrToldInAnotherWayAndNotWithoutEnd() {
        var failed = new NoticeState.Failed(NOW, "mail-unavailable");
        var again = new NoticeCommand.Requeue(NOW, "r-1");
        assertThat(decide(failed, again))
                .isEqualTo(new Decision.Accepted<NoticeState, NotificationEvent>(
                        new NoticeState.Pending(0, NOW),
                        new NotificationEvent.NoticeRequeued(NOTICE.applicationId(), NOTICE.id())));
        assertThat(decide(failed, new NoticeCommand.Reached(REACH, "r-1")))
                .isEqualTo(new Decision.Accepted<NoticeState, NotificationEvent>(
                        new NoticeState.Reached(NOW, null, "mail-unavailable", REACH),
                        new NotificationEvent.ApplicantReached(
                                NOTICE.applicationId(), NOTICE.id(), REACH.on(), REACH.how())));
        var often = new KnownNotice.Kept(
                NOTICE.id(), NOTICE.applicationId(), LetterKind.REFUSED, NoticeDecider.MOST_REQUEUED);
        assertThat(NoticeDecider.decide(failed, again, often, POLICY))
                .isEqualTo(new Decision.Refused<>(NoticeRefusal.SENT_OFTEN_ENOUGH));
        var once = new KnownNotice.Kept(NOTICE.id(), NOTICE.applicationId(), LetterKind.REFUSED, 1);
        assertThat(NoticeDecider.decide(new NoticeState.Pending(1, NOW), new NoticeCommand.Taken(NOW), once, POLICY)
                        .toString())
                .contains("NoticeSentAfterAll", "REFUSED");
        var release = new KnownNotice.Kept(NOTICE.id(), NOTICE.applicationId(), LetterKind.RELEASE_PUBLISHED, 0);
        assertThat(NoticeDecider.decide(failed, again, release, POLICY)).isInstanceOf(Decision.Already.class);
    }

    @Test
    void onlyTheEndOfANoticeIsTold() {
        var pending = new NoticeState.Pending(3, NOW);
        assertThat(decide(pending, new NoticeCommand.Taken(NOW)))
                .isEqualTo(new Decision.Accepted<NoticeState, NotificationEvent>(
                        new NoticeState.Sent(NOW),
                        new NoticeSent(NOTICE.applicationId(), NOTICE.id(), NoticeKind.DECREED, Channel.EMAIL, NOW)));
        var failed = new Decision.Accepted<NoticeState, NotificationEvent>(
                new NoticeState.Failed(NOW, "code"),
                new NoticeFailed(NOTICE.applicationId(), NOTICE.id(), NoticeKind.DECREED, Channel.EMAIL, "code"));
        assertThat(decide(pending, new NoticeCommand.Postponed(NOW, "code"))).isEqualTo(failed);
        assertThat(decide(pending, new NoticeCommand.Impossible(NOW, "code"))).isEqualTo(failed);
    }

    @Test
    void aReportIsHeardAlsoBeforeOurOwnWordAndAgainChangesNothing() {
        var back = new NoticeCommand.Returned(NOW.plusSeconds(2), "5.2.2");
        var bounced = new Decision.Accepted<NoticeState, NotificationEvent>(
                new NoticeState.Bounced(NOW.plusSeconds(2), "5.2.2"),
                new NotificationEvent.NoticeBounced(
                        NOTICE.applicationId(), NOTICE.id(), NoticeKind.DECREED, Channel.EMAIL, "5.2.2"));
        assertThat(decide(new NoticeState.Pending(1, NOW), back)).isEqualTo(bounced);
        assertThat(decide(new NoticeState.Sent(NOW), back)).isEqualTo(bounced);
        assertThat(decide(new NoticeState.Failed(NOW, "mail-unavailable"), back))
                .isEqualTo(bounced);
        assertThat(decide(new NoticeState.Sent(NOW.minus(Duration.ofDays(30))), back))
                .isInstanceOf(Decision.Already.class);
        assertThat(decide(bounced.next(), back)).isInstanceOf(Decision.Already.class);
        assertThat(decide(bounced.next(), new NoticeCommand.Taken(NOW.plusSeconds(3))))
                .isInstanceOf(Decision.Already.class);
    }

    @Test
    void whoWasReachedIsToldOnceAndOnlyOfWhatCameBack() {
        var reach = new NoticeCommand.Reached(REACH, "r-1");
        assertThat(decide(new NoticeState.Bounced(NOW, "5.1.1"), reach))
                .isEqualTo(new Decision.Accepted<NoticeState, NotificationEvent>(
                        new NoticeState.Reached(NOW, "5.1.1", null, REACH),
                        new NotificationEvent.ApplicantReached(
                                NOTICE.applicationId(), NOTICE.id(), REACH.on(), REACH.how())));
        assertThat(decide(new NoticeState.Sent(NOW), reach)).isInstanceOf(Decision.Already.class);
        assertThat(decide(new NoticeState.Reached(NOW, "5.1.1", null, REACH), reach))
                .isInstanceOf(Decision.Already.class);
    }

    @Test
    void theEndOfANoticeOfEveryKindIsTold() {
        for (LetterKind kind : LetterKind.values()) {
            var notice =
                    new DueNotice(NOTICE.id(), NOTICE.applicationId(), null, kind, Map.of(), 1, 0, 0, NOW, NOW, null);
            var told =
                    NoticeDecider.decide(new NoticeState.Pending(1, NOW), new NoticeCommand.Taken(NOW), notice, POLICY);
            assertThat(told.toString()).contains(kind.name());
            var back = NoticeDecider.decide(
                    new NoticeState.Sent(NOW), new NoticeCommand.Returned(NOW, "5.1.1"), notice, POLICY);
            assertThat(back.toString()).contains("NoticeBounced", kind.name());
        }
        assertThat(LetterKind.values())
                .hasSize(NoticeKind.values().length
                        + NotificationEvent.DecreeNoticeKind.values().length
                        + NotificationEvent.ObjectionNoticeKind.values().length
                        + NotificationEvent.PeriodNoticeKind.values().length
                        + NotificationEvent.ReleaseNoticeKind.values().length);
    }

    @Test
    void ofAReleaseOrAPeriodThatCameBackNobodyHasToBeReached() {
        for (LetterKind kind : List.of(LetterKind.RELEASE_PUBLISHED, LetterKind.PERIOD_EXTENDED)) {
            var notice =
                    new DueNotice(NOTICE.id(), NOTICE.applicationId(), null, kind, Map.of(), 1, 0, 0, NOW, NOW, null);
            assertThat(NoticeDecider.decide(
                            new NoticeState.Bounced(NOW, "5.1.1"),
                            new NoticeCommand.Reached(REACH, "r-1"),
                            notice,
                            POLICY))
                    .isInstanceOf(Decision.Already.class);
        }
    }

    private static Decision<NoticeState, NotificationEvent> decide(NoticeState state, NoticeCommand command) {
        return NoticeDecider.decide(state, command, NOTICE, POLICY);
    }

    private static String render() {
        var out = new StringBuilder(
                "# Notice: states and commands\n\nGenerated from `NoticeDecider`; a test compares it. One"
                        + " row of the ledger is one person, one fact, one channel; this is the e-mail of it. `Sent` is journalled"
                        + " as NoticeSent, DecreeNoticeSent, ObjectionNoticeSent, PeriodNoticeSent or ReleaseNoticeSent (and so `Failed` and `Bounced`), `Reached` as"
                        + " ApplicantReached. What is sent once more (`Requeue`, NoticeRequeued) is journalled as NoticeSentAfterAll when it"
                        + " has left, and is refused after five times; `Superseded` as NoticeSuperseded. Of a release's notice nobody is"
                        + " reached: no time hangs on it.\n\n| state | "
                        + COMMANDS.stream().map(TransitionTableTest::name).collect(Collectors.joining(" | ")) + " |\n|"
                        + " --- |".repeat(COMMANDS.size() + 1) + "\n| (new) | the event is written down: → Pending |"
                        + " – |".repeat(COMMANDS.size() - 1) + "\n");
        STATES.forEach((title, state) -> {
            out.append("| ").append(title).append(" |");
            COMMANDS.forEach(command ->
                    out.append(' ').append(cell(decide(state, command))).append(" |"));
            out.append('\n');
        });
        return out.toString();
    }

    private static String cell(Decision<NoticeState, NotificationEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<NoticeState, NotificationEvent>(var next, var _) -> "→ " + name(next);
            case Decision.Already<NoticeState, NotificationEvent> _ -> "already";
            case Decision.Refused<NoticeState, NotificationEvent> _,
                    Decision.RefusedOnRecord<NoticeState, NotificationEvent> _ ->
                throw new AssertionError("nothing is refused");
        };
    }

    private static String name(Object record) {
        return record.getClass().getSimpleName();
    }
}
