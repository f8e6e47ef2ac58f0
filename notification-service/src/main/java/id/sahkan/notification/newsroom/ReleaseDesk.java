package id.sahkan.notification.newsroom;

import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NewsroomEvent.ReleaseWritten;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.messaging.Journal;
import id.sahkan.notification.newsroom.ReleaseCommand.Confirm;
import id.sahkan.notification.newsroom.ReleaseCommand.Correct;
import id.sahkan.notification.newsroom.ReleaseState.Draft;
import id.sahkan.notification.notice.ReleaseNotices;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One command about a release in one pass: lock, decide, save with the version beside it, journal, and what partners
/// are told of, in one transaction.
@Component
class ReleaseDesk {

    private static final String EDITOR = "editor";

    private final ReleaseStore store;
    private final Journal journal;
    private final ReleaseNotices notices;
    private final TransactionOperations transactions;

    ReleaseDesk(ReleaseStore store, Journal journal, ReleaseNotices notices, TransactionOperations transactions) {
        this.store = store;
        this.journal = journal;
        this.notices = notices;
        this.transactions = transactions;
    }

    /// One that is there by this id was made by the same try before, and is answered as it stands.
    ///
    /// @throws Problem when other words were written by that try
    Made<Release> write(UUID id, String office, ReleaseText text, Caller caller, Instant at) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            store.oneAtATime(id);
            Optional<Release> before = store.find(id, new String[] {office});
            if (before.isPresent()) {
                if (!store.begun(id).equals(text)) {
                    throw Problem.of(SharedProblem.IDEMPOTENCY_KEY_REUSED);
                }
                return Made.before(before.get());
            }
            var release = new Release(id, office, new Draft(text, caller.subject()), 1, at, caller.subject());
            store.save(release, new ReleaseStore.Step("WRITE", caller.name(), null, text));
            journal.append(id, 1, at, caller.subject(), new ReleaseWritten(id, office));
            return Made.now(release);
        }));
    }

    /// A repeat by the same person is answered as the first time, whatever version it carries; anything else on an old
    /// version is refused with who changed it.
    Release decide(UUID id, ExpectedVersion seen, Caller caller, Function<Release, ReleaseCommand> wanted) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Release release = store.lock(id, caller.offices().having(EDITOR)).orElseThrow(Problem::notFound);
            ReleaseCommand command = wanted.apply(release);
            if (command instanceof ReleaseCommand.Decline decline
                    && seen.value() + 1 == release.version()
                    && release.changedBy().equals(caller.subject())
                    && store.isStep(release, step(decline), decline.reason())) {
                // what is declined leaves nothing in the state
                return release;
            }
            return switch (ReleaseDecider.decide(release.state(), command, release.of())) {
                case Already<ReleaseState, NewsroomEvent> _ -> {
                    // what another person did is no repeat; and what is corrected may have been so before, and this
                    // correction declined since
                    if (!release.changedBy().equals(caller.subject())) {
                        seen.require(release.version(), release.changedBy(), release.changedAt());
                    }
                    yield release;
                }
                case Accepted<ReleaseState, NewsroomEvent>(var next, var events) -> {
                    seen.require(release.version(), release.changedBy(), release.changedAt());
                    yield changed(release, next, command, events, caller);
                }
                case Refused<ReleaseState, NewsroomEvent>(var code, var details) -> {
                    seen.require(release.version(), release.changedBy(), release.changedAt());
                    throw NewsroomProblem.refusal(code, details);
                }
                case RefusedOnRecord<ReleaseState, NewsroomEvent> _ ->
                    throw new IllegalStateException("no refusal of a release is kept");
            };
        }));
    }

    private Release changed(
            Release before, ReleaseState next, ReleaseCommand command, List<NewsroomEvent> events, Caller caller) {
        var release =
                new Release(before.id(), before.office(), next, before.version() + 1, command.at(), caller.subject());
        ReleaseText words = command instanceof Correct correct ? correct.text() : next.text();
        store.save(release, new ReleaseStore.Step(step(command), caller.name(), command.reason(), words));
        events.forEach(event -> journal.append(release.id(), release.version(), command.at(), caller.subject(), event));
        events.forEach(event -> ReleaseNews.of(event, release)
                .ifPresent(
                        told -> notices.tell(told.fact(), release.office(), told.kind(), command.at(), told.params())));
        return release;
    }

    private static String step(ReleaseCommand command) {
        return switch (command) {
            case ReleaseCommand.Edit _ -> "WRITE";
            case ReleaseCommand.Check _ -> "CHECK";
            case ReleaseCommand.Publish _ -> "PUBLISH";
            case Correct _ -> "PROPOSE";
            case Confirm _ -> "CORRECT";
            case ReleaseCommand.Decline _ -> "DECLINE";
            case ReleaseCommand.Withdraw _ -> "WITHDRAW";
        };
    }
}
