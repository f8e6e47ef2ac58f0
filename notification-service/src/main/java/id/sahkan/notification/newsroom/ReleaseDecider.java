package id.sahkan.notification.newsroom;

import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NewsroomEvent.CorrectionDeclined;
import id.sahkan.contracts.NewsroomEvent.CorrectionProposed;
import id.sahkan.contracts.NewsroomEvent.ReleaseChecked;
import id.sahkan.contracts.NewsroomEvent.ReleaseCorrected;
import id.sahkan.contracts.NewsroomEvent.ReleasePublished;
import id.sahkan.contracts.NewsroomEvent.ReleaseWithdrawn;
import id.sahkan.contracts.NewsroomEvent.ReleaseWritten;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.notification.newsroom.ReleaseCommand.Check;
import id.sahkan.notification.newsroom.ReleaseCommand.Confirm;
import id.sahkan.notification.newsroom.ReleaseCommand.Correct;
import id.sahkan.notification.newsroom.ReleaseCommand.Decline;
import id.sahkan.notification.newsroom.ReleaseCommand.Edit;
import id.sahkan.notification.newsroom.ReleaseCommand.Publish;
import id.sahkan.notification.newsroom.ReleaseCommand.Withdraw;
import id.sahkan.notification.newsroom.ReleaseState.Checked;
import id.sahkan.notification.newsroom.ReleaseState.Corrected;
import id.sahkan.notification.newsroom.ReleaseState.Draft;
import id.sahkan.notification.newsroom.ReleaseState.Proposal;
import id.sahkan.notification.newsroom.ReleaseState.Proposed;
import id.sahkan.notification.newsroom.ReleaseState.Public;
import id.sahkan.notification.newsroom.ReleaseState.Published;
import id.sahkan.notification.newsroom.ReleaseState.Withdrawn;
import java.util.Map;
import java.util.UUID;

/// Every transition of a release. The table in `docs/states/release.md` is rendered from it.
final class ReleaseDecider {

    private ReleaseDecider() {}

    /// Which release, and whose.
    record Of(UUID id, String office) {}

    static Decision<ReleaseState, NewsroomEvent> decide(ReleaseState state, ReleaseCommand command, Of release) {
        return switch (state) {
            case Draft draft -> ofDraft(draft, command, release);
            case Checked checked -> ofChecked(checked, command, release);
            case Published published -> ofPublic(published, false, command, release);
            case Corrected corrected -> ofPublic(corrected, true, command, release);
            case Proposed proposed -> ofProposed(proposed, command, release);
            case Withdrawn withdrawn -> ofWithdrawn(withdrawn, command);
        };
    }

    private static Decision<ReleaseState, NewsroomEvent> ofDraft(Draft draft, ReleaseCommand command, Of release) {
        return switch (command) {
            case Edit edit when edit.text().equals(draft.text()) -> new Already<>();
            case Edit edit -> written(edit, release);
            case Check check when check.editor().equals(draft.writer()) -> new Refused<>(ReleaseRefusal.SECOND_EDITOR);
            case Check check ->
                new Accepted<>(
                        new Checked(draft.text(), draft.writer(), check.editor()),
                        new ReleaseChecked(release.id(), release.office()));
            case Withdraw withdraw -> withdrawn(draft, withdraw, release);
            case Publish _, Correct _, Confirm _, Decline _ -> wrongStage(draft);
        };
    }

    private static Decision<ReleaseState, NewsroomEvent> ofChecked(
            Checked checked, ReleaseCommand command, Of release) {
        return switch (command) {
            case Edit edit when edit.text().equals(checked.text()) -> new Already<>();
            case Edit edit -> written(edit, release);
            case Check check when check.editor().equals(checked.checker()) -> new Already<>();
            case Check _ -> wrongStage(checked);
            case Publish publish ->
                new Accepted<>(
                        new Published(checked.text(), publish.at()),
                        new ReleasePublished(
                                release.id(), release.office(), checked.text().embargoUntil()));
            case Withdraw withdraw -> withdrawn(checked, withdraw, release);
            case Correct _, Confirm _, Decline _ -> wrongStage(checked);
        };
    }

    private static Decision<ReleaseState, NewsroomEvent> ofPublic(
            Public state, boolean corrected, ReleaseCommand command, Of release) {
        return switch (command) {
            case Publish _ -> new Already<>();
            case Confirm _ when corrected -> new Already<>();
            case Correct correct -> proposed(state, corrected, correct, release);
            case Withdraw withdraw -> withdrawn(state, withdraw, release);
            case Edit _, Check _, Confirm _, Decline _ -> wrongStage(state);
        };
    }

    /// The embargo is no word of the release: what everybody has read is not taken back by a later one.
    private static Decision<ReleaseState, NewsroomEvent> proposed(
            Public state, boolean corrected, Correct correct, Of release) {
        ReleaseText text = correct.text().withEmbargo(state.text().embargoUntil());
        return text.equals(state.text())
                ? new Refused<>(ReleaseRefusal.NOTHING_CHANGED)
                : new Accepted<>(
                        new Proposed(
                                state.text(),
                                state.publishedAt(),
                                corrected,
                                new Proposal(text, correct.reason(), correct.editor())),
                        new CorrectionProposed(release.id(), release.office()));
    }

    private static Decision<ReleaseState, NewsroomEvent> ofProposed(
            Proposed state, ReleaseCommand command, Of release) {
        Proposal proposal = state.proposal();
        return switch (command) {
            case Correct correct when isSame(proposal, correct) -> new Already<>();
            case Correct correct -> proposed(state, state.corrected(), correct, release);
            case Confirm confirm
            when confirm.editor().equals(proposal.by()) -> new Refused<>(ReleaseRefusal.SECOND_EDITOR);
            case Confirm _ ->
                new Accepted<>(
                        new Corrected(proposal.text(), state.publishedAt()),
                        new ReleaseCorrected(release.id(), release.office()));
            case Decline _ ->
                new Accepted<>(
                        state.corrected()
                                ? new Corrected(state.text(), state.publishedAt())
                                : new Published(state.text(), state.publishedAt()),
                        new CorrectionDeclined(release.id(), release.office()));
            case Withdraw withdraw -> withdrawn(state, withdraw, release);
            case Edit _, Check _, Publish _ -> wrongStage(state);
        };
    }

    private static boolean isSame(Proposal proposal, Correct correct) {
        return proposal.by().equals(correct.editor())
                && proposal.reason().equals(correct.reason())
                && proposal.text()
                        .equals(correct.text().withEmbargo(proposal.text().embargoUntil()));
    }

    private static Decision<ReleaseState, NewsroomEvent> ofWithdrawn(Withdrawn state, ReleaseCommand command) {
        return switch (command) {
            case Withdraw withdraw when withdraw.reason().equals(state.reason()) -> new Already<>();
            case Edit _, Check _, Publish _, Correct _, Confirm _, Decline _, Withdraw _ -> wrongStage(state);
        };
    }

    private static Decision<ReleaseState, NewsroomEvent> written(Edit edit, Of release) {
        return new Accepted<>(
                new Draft(edit.text(), edit.editor()), new ReleaseWritten(release.id(), release.office()));
    }

    private static Decision<ReleaseState, NewsroomEvent> withdrawn(ReleaseState state, Withdraw withdraw, Of release) {
        boolean published = state instanceof Public;
        return new Accepted<>(
                new Withdrawn(
                        state.text(), state instanceof Public seen ? seen.publishedAt() : null, withdraw.reason()),
                new ReleaseWithdrawn(release.id(), release.office(), published));
    }

    private static Decision<ReleaseState, NewsroomEvent> wrongStage(ReleaseState state) {
        return new Refused<>(ReleaseRefusal.STAGE, Map.of("releaseState", ReleaseStage.of(state)));
    }
}
