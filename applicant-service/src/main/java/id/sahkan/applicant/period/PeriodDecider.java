package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.period.PeriodChange.Kind;
import id.sahkan.applicant.period.PeriodCommand.Announce;
import id.sahkan.applicant.period.PeriodCommand.ApproveExtension;
import id.sahkan.applicant.period.PeriodCommand.Archive;
import id.sahkan.applicant.period.PeriodCommand.AskExtension;
import id.sahkan.applicant.period.PeriodCommand.AskSingle;
import id.sahkan.applicant.period.PeriodCommand.BeginReview;
import id.sahkan.applicant.period.PeriodCommand.Cancel;
import id.sahkan.applicant.period.PeriodCommand.Change;
import id.sahkan.applicant.period.PeriodCommand.DeclineExtension;
import id.sahkan.applicant.period.PeriodCommand.DeclineSingle;
import id.sahkan.applicant.period.PeriodCommand.Edit;
import id.sahkan.applicant.period.PeriodCommand.GrantSingle;
import id.sahkan.applicant.period.PeriodCommand.OfAnnounced;
import id.sahkan.applicant.period.PeriodCommand.RecordDecision;
import id.sahkan.applicant.period.PeriodState.Announced;
import id.sahkan.applicant.period.PeriodState.Archived;
import id.sahkan.applicant.period.PeriodState.AskedExtension;
import id.sahkan.applicant.period.PeriodState.Cancelled;
import id.sahkan.applicant.period.PeriodState.Decided;
import id.sahkan.applicant.period.PeriodState.Ended;
import id.sahkan.applicant.period.PeriodState.Finishing;
import id.sahkan.applicant.period.PeriodState.InReview;
import id.sahkan.applicant.period.PeriodState.Prepared;
import id.sahkan.applicant.period.SingleExtension.Status;
import id.sahkan.applicant.period.SingleExtensionStore.Drafted;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every transition of a period. The table in `docs/states/period.md` is rendered from it.
final class PeriodDecider {

    /// What decides who is taken, and when one may object: declared beforehand, and never moved by anybody once those
    /// who have applied are known (ADR 42).
    private static final Set<String> FROZEN = Set.of(
            "declared.objectionFrom",
            "declared.objectionUntil",
            "declared.decisionDate",
            "declared.quota",
            "declared.quotaByType",
            "declared.rankingCriteria",
            "declared.rankingRule.id",
            "declared.rankingRule.en");

    /// What decides who is taken where there are more: nobody moves it while others come in.
    private static final Set<String> FROZEN_FROM_OPENING =
            Set.of("declared.quota", "declared.quotaByType", "declared.rankingCriteria");

    private PeriodDecider() {}

    private record Given(PeriodState state, PeriodCommand command) {}

    static Decision<PeriodState, PeriodChange> decide(PeriodState state, PeriodCommand command) {
        return switch (new Given(state, command)) {
            case Given(Prepared prepared, Edit edit) -> edited(prepared, edit);
            case Given(Prepared prepared, Announce announce) -> announced(prepared, announce);
            case Given(Prepared _, OfAnnounced _) -> wrongStage(state);
            case Given(Prepared prepared, Cancel cancel) -> cancelled(prepared, cancel);

            case Given(Announced _, Edit _) -> wrongStage(state);
            case Given(Announced _, Announce _) -> wrongStage(state);
            case Given(Announced announced, OfAnnounced asked) -> ofAnnounced(announced, asked);
            case Given(Announced announced, Cancel cancel) -> cancelled(announced, cancel);

            case Given(Finishing _, Edit _) -> wrongStage(state);
            case Given(Finishing _, Announce _) -> wrongStage(state);
            case Given(Finishing finishing, OfAnnounced asked) -> ofFinishing(finishing, asked);
            case Given(Finishing _, Cancel _) -> wrongStage(state);

            case Given(Ended _, Edit _) -> wrongStage(state);
            case Given(Ended _, Announce _) -> wrongStage(state);
            case Given(Ended _, OfAnnounced _) -> wrongStage(state);
            case Given(Ended _, Cancel _) -> wrongStage(state);
        };
    }

    private static Decision<PeriodState, PeriodChange> ofAnnounced(Announced state, OfAnnounced command) {
        return switch (command) {
            case Change change -> changed(state, new Announced(change.terms(), state.asked()), change);
            case AskExtension ask -> asked(state, ask);
            case ApproveExtension approve -> extended(state, approve);
            case DeclineExtension decline -> declined(state, decline);
            case AskSingle ask -> singleAsked(state, ask);
            case GrantSingle grant -> singleGranted(state, grant);
            case DeclineSingle decline -> singleDeclined(state, decline);
            case BeginReview begin -> reviewBegun(state, begin);
            case RecordDecision _ -> wrongStage(state);
            case Archive _ -> wrongStage(state);
        };
    }

    private record GivenFinishing(Finishing state, OfAnnounced command) {}

    private static Decision<PeriodState, PeriodChange> ofFinishing(Finishing state, OfAnnounced command) {
        return switch (new GivenFinishing(state, command)) {
            case GivenFinishing(InReview _, Change change) -> changed(state, new InReview(change.terms()), change);
            case GivenFinishing(InReview _, RecordDecision _) ->
                new Accepted<>(new Decided(state.terms()), new PeriodChange(Kind.DECIDED));
            case GivenFinishing(Decided _, Archive _) ->
                new Accepted<>(new Archived(state.terms()), new PeriodChange(Kind.ARCHIVED));
            case GivenFinishing(Decided _, Change _) -> wrongStage(state);
            case GivenFinishing(Decided _, RecordDecision _) -> wrongStage(state);
            case GivenFinishing(InReview _, Archive _) -> wrongStage(state);
            case GivenFinishing(Finishing _, AskExtension _) -> wrongStage(state);
            case GivenFinishing(Finishing _, ApproveExtension _) -> wrongStage(state);
            case GivenFinishing(Finishing _, DeclineExtension _) -> wrongStage(state);
            case GivenFinishing(Finishing _, AskSingle _) -> wrongStage(state);
            case GivenFinishing(Finishing _, GrantSingle _) -> wrongStage(state);
            case GivenFinishing(Finishing _, DeclineSingle _) -> wrongStage(state);
            case GivenFinishing(Finishing _, BeginReview _) -> wrongStage(state);
        };
    }

    private static Decision<PeriodState, PeriodChange> edited(Prepared state, Edit edit) {
        if (!edit.terms().window().closesAt().isAfter(edit.at())) {
            return new Refused<>(PeriodRefusal.CLOSES_IN_PAST);
        }
        return new Accepted<>(
                new Prepared(edit.terms()),
                new PeriodChange(
                        Kind.EDITED,
                        "",
                        Stream.concat(
                                        edit.terms().changesFrom(state.terms()).stream(),
                                        RequirementChanges.between(edit.before(), edit.requirements()).stream())
                                .toList()));
    }

    private static Decision<PeriodState, PeriodChange> announced(Prepared state, Announce announce) {
        PeriodTerms terms = state.terms();
        if (terms.announcement().number().isEmpty()) {
            return new Refused<>(PeriodRefusal.NUMBER_MISSING);
        }
        if (terms.declared().text() == null) {
            return new Refused<>(PeriodRefusal.TEXT_MISSING);
        }
        if (!terms.window().zone().equals(announce.clock())) {
            return new Refused<>(PeriodRefusal.CLOCK_CHANGED);
        }
        if (!terms.window().closesAt().isAfter(announce.at())) {
            return new Refused<>(PeriodRefusal.CLOSES_IN_PAST);
        }
        // A copy's days may have met, and the window may have moved since they were declared.
        Optional<PeriodRefusal> outOfOrder = terms.declared().outOfOrder(terms.window());
        if (outOfOrder.isPresent()) {
            return new Refused<>(outOfOrder.get());
        }
        if (announce.overlapping() != null) {
            return new Refused<>(PeriodRefusal.WINDOW_OVERLAPS);
        }
        return new Accepted<>(new Announced(terms, null), new PeriodChange(Kind.ANNOUNCED));
    }

    private static Decision<PeriodState, PeriodChange> changed(PeriodState before, PeriodState after, Change change) {
        Window window = before.terms().window();
        List<FieldChange> fields = new ArrayList<>(after.terms().changesFrom(before.terms()));
        fields.addAll(change.asked());
        if (fields.isEmpty()) {
            return new Already<>();
        }
        // A window that was opened again does not make unknown who has applied.
        boolean closed = change.reopened() || window.statusAt(change.at()) == PeriodStatus.CLOSED;
        List<String> frozen = fields.stream()
                .map(FieldChange::field)
                .filter(field -> closed && (FROZEN.contains(field) || field.startsWith(RequirementChanges.PREFIX)))
                .toList();
        if (!frozen.isEmpty()) {
            return new Refused<>(PeriodRefusal.FROZEN, Map.of("fields", frozen));
        }
        boolean opened = change.reopened() || window.statusAt(change.at()) != PeriodStatus.UPCOMING;
        List<String> held = fields.stream()
                .map(FieldChange::field)
                .filter(field -> opened && FROZEN_FROM_OPENING.contains(field))
                .toList();
        if (!held.isEmpty()) {
            return new Refused<>(PeriodRefusal.FROZEN_FROM_OPENING, Map.of("fields", held));
        }
        PeriodRefusal wrong = change.demandsOtherwise()
                ? askedOtherwise(window, after.terms(), change)
                : longer(window, after) ? PeriodRefusal.EXTENSION_ALONE : null;
        if (wrong != null) {
            return new Refused<>(wrong);
        }
        if (change.notExtended() != null) {
            fields.add(new FieldChange("notExtended", null, change.notExtended()));
        }
        return new Accepted<>(after, new PeriodChange(Kind.CHANGED, change.reason(), List.copyOf(fields)));
    }

    private static boolean longer(Window window, PeriodState after) {
        return after.terms().window().closesAt().isAfter(window.closesAt());
    }

    /// Whoever has begun needs time for what they did not know: so many days, or everybody reads why
    /// not. One officer gives no more than twice as many, however often something else is asked.
    private static @Nullable PeriodRefusal askedOtherwise(Window before, PeriodTerms after, Change change) {
        Instant least = before.closesAt().plus(Duration.ofDays(change.leastDays()));
        boolean open = before.statusAt(change.at()) == PeriodStatus.OPEN;
        if (open && change.notExtended() == null && after.window().closesAt().isBefore(least)) {
            return PeriodRefusal.EXTENSION_NEEDED;
        }
        if (!after.declared().follows(after.window())) {
            return PeriodRefusal.CHANGE_OVER_STAGES;
        }
        Duration extended = change.extendedBefore()
                .plus(Duration.between(before.closesAt(), after.window().closesAt()));
        if (extended.compareTo(Duration.ofDays(2L * change.leastDays())) > 0
                && after.window().closesAt().isAfter(before.closesAt())) {
            return PeriodRefusal.EXTENSION_TOO_LONG;
        }
        return change.overlapping() == null ? null : PeriodRefusal.CHANGE_OVERLAPS;
    }

    private static Decision<PeriodState, PeriodChange> asked(Announced state, AskExtension ask) {
        if (state.asked() != null) {
            return new Refused<>(PeriodRefusal.EXTENSION_WAITS);
        }
        Window window = state.terms().window();
        if (!ask.interruptions().stream()
                .allMatch(one -> one.meets(window) && !one.to().isAfter(ask.at()))) {
            return new Refused<>(PeriodRefusal.INTERRUPTION_ELSEWHERE);
        }
        // Minutes that were given back once are no reason a second time.
        if (!ask.interruptions().isEmpty()
                && !RecordedInterruption.lost(ask.interruptions(), ask.compensated())
                        .isPositive()) {
            return new Refused<>(PeriodRefusal.INTERRUPTION_COMPENSATED);
        }
        PeriodRefusal wrong = wrongClosing(state.terms(), ask.closesAt(), ask.overlapping(), ask.at());
        if (wrong != null) {
            return new Refused<>(wrong);
        }
        AskedExtension asked =
                new AskedExtension(ask.closesAt(), ask.reason(), ask.interruptions(), ask.officer(), ask.at());
        return new Accepted<>(
                new Announced(state.terms(), asked),
                new PeriodChange(
                        Kind.EXTENSION_ASKED,
                        ask.reason(),
                        closing(state.terms(), ask.closesAt(), ask.interruptions())));
    }

    private static Decision<PeriodState, PeriodChange> extended(Announced state, ApproveExtension approve) {
        AskedExtension asked = state.asked();
        if (asked == null) {
            return new Refused<>(PeriodRefusal.NO_EXTENSION_WAITS);
        }
        if (asked.askedBy().equals(approve.officer())) {
            return new Refused<>(PeriodRefusal.SECOND_OFFICER_NEEDED);
        }
        // The hours and the later stages may have moved on since it was asked for.
        PeriodRefusal wrong = wrongClosing(state.terms(), asked.closesAt(), approve.overlapping(), approve.at());
        if (wrong != null) {
            return new Refused<>(wrong);
        }
        PeriodTerms longer = state.terms().with(state.terms().window().closingAt(asked.closesAt()));
        return new Accepted<>(
                new Announced(longer, null),
                new PeriodChange(
                        Kind.EXTENDED,
                        asked.reason(),
                        closing(state.terms(), asked.closesAt(), asked.interruptions()),
                        asked.askedBy()));
    }

    private static Decision<PeriodState, PeriodChange> declined(Announced state, DeclineExtension decline) {
        AskedExtension asked = state.asked();
        return asked == null
                ? new Refused<>(PeriodRefusal.NO_EXTENSION_WAITS)
                : new Accepted<>(
                        new Announced(state.terms(), null),
                        new PeriodChange(Kind.EXTENSION_DECLINED, decline.reason(), List.of(), asked.askedBy()));
    }

    private static Decision<PeriodState, PeriodChange> singleAsked(Announced state, AskSingle ask) {
        Drafted draft = ask.draft();
        if (draft == null) {
            return new Refused<>(PeriodRefusal.SINGLE_UNKNOWN);
        }
        if (draft.extension() != null) {
            return new Refused<>(
                    draft.extension() == Status.ASKED ? PeriodRefusal.SINGLE_WAITS : PeriodRefusal.SINGLE_TWICE);
        }
        SingleExtension asked = ask.asked();
        PeriodRefusal wrong =
                wrongSingle(state.terms(), asked.closesAt(), draft, asked.askedBy(), ask.mostDays(), ask.at());
        return wrong != null
                ? new Refused<>(wrong)
                : new Accepted<>(state, single(Kind.SINGLE_EXTENSION_ASKED, "", state, asked, null));
    }

    private static Decision<PeriodState, PeriodChange> singleGranted(Announced state, GrantSingle grant) {
        SingleExtension asked = grant.asked();
        if (asked == null || asked.status() != Status.ASKED) {
            return new Refused<>(PeriodRefusal.NO_EXTENSION_WAITS);
        }
        if (asked.askedBy().equals(grant.officer())) {
            return new Refused<>(PeriodRefusal.SECOND_OFFICER_NEEDED);
        }
        // It may have been sent or withdrawn, or the window moved, since it was asked for.
        Drafted draft = grant.draft();
        if (draft == null) {
            return new Refused<>(PeriodRefusal.SINGLE_UNKNOWN);
        }
        PeriodRefusal wrong =
                wrongSingle(state.terms(), asked.closesAt(), draft, grant.officer(), grant.mostDays(), grant.at());
        return wrong != null
                ? new Refused<>(wrong)
                : new Accepted<>(state, single(Kind.SINGLE_EXTENDED, "", state, asked, asked.askedBy()));
    }

    private static Decision<PeriodState, PeriodChange> singleDeclined(Announced state, DeclineSingle decline) {
        SingleExtension asked = decline.asked();
        return asked == null || asked.status() != Status.ASKED
                ? new Refused<>(PeriodRefusal.NO_EXTENSION_WAITS)
                : new Accepted<>(
                        state, single(Kind.SINGLE_EXTENSION_DECLINED, decline.reason(), state, asked, asked.askedBy()));
    }

    /// No word of why, and not whose it is: everybody reads what is kept here once it is granted.
    private static PeriodChange single(
            Kind kind, String reason, Announced state, SingleExtension asked, @Nullable String askedBy) {
        return new PeriodChange(
                kind,
                reason,
                List.of(
                        new FieldChange(
                                "single.closesAt",
                                state.terms().window().closesAt().toString(),
                                asked.closesAt().toString()),
                        new FieldChange(
                                "single.reasonKind", null, asked.reasonKind().name())),
                askedBy);
    }

    /// Never longer than one officer may make it for all, and never for who decides about it.
    private static @Nullable PeriodRefusal wrongSingle(
            PeriodTerms terms, Instant closesAt, Drafted draft, String officer, int mostDays, Instant now) {
        if (draft.owner().equals(officer)) {
            return PeriodRefusal.SINGLE_OWN;
        }
        Window window = terms.window();
        if (window.statusAt(now) == PeriodStatus.UPCOMING) {
            return PeriodRefusal.SINGLE_BEFORE_OPENING;
        }
        Instant latest = window.closesAt().plus(Duration.ofDays(mostDays));
        if (!now.isBefore(latest)) {
            return PeriodRefusal.SINGLE_TOO_LATE;
        }
        if (closesAt.isAfter(latest)) {
            return PeriodRefusal.SINGLE_TOO_LONG;
        }
        return wrongClosing(terms, closesAt, null, now);
    }

    private static Decision<PeriodState, PeriodChange> reviewBegun(Announced state, BeginReview begin) {
        if (state.terms().window().statusAt(begin.at()) != PeriodStatus.CLOSED) {
            return new Refused<>(PeriodRefusal.WINDOW_NOT_OVER);
        }
        if (begin.lastOpen() != null && begin.at().isBefore(begin.lastOpen())) {
            return new Refused<>(PeriodRefusal.WINDOW_NOT_OVER);
        }
        return state.asked() == null && !begin.singleWaits()
                ? new Accepted<>(new InReview(state.terms()), new PeriodChange(Kind.IN_REVIEW))
                : new Refused<>(PeriodRefusal.EXTENSION_WAITS);
    }

    private static Decision<PeriodState, PeriodChange> cancelled(PeriodState state, Cancel cancel) {
        PeriodTerms ended = state.terms().with(state.terms().window().endedAt(cancel.at()));
        return new Accepted<>(
                new Cancelled(ended, cancel.reason()), new PeriodChange(Kind.CANCELLED, cancel.reason(), List.of()));
    }

    private static @Nullable PeriodRefusal wrongClosing(
            PeriodTerms terms, Instant closesAt, @Nullable String overlapping, Instant now) {
        if (!closesAt.isAfter(terms.window().closesAt())) {
            return PeriodRefusal.NOT_LATER;
        }
        if (!closesAt.isAfter(now)) {
            return PeriodRefusal.CLOSES_IN_PAST;
        }
        if (!terms.declared().follows(terms.window().closingAt(closesAt))) {
            return PeriodRefusal.STAGES_BEFORE_CLOSING;
        }
        return overlapping == null ? null : PeriodRefusal.EXTENSION_OVERLAPS;
    }

    /// The records of the ledger are named beside it, each as from when to when.
    private static List<FieldChange> closing(
            PeriodTerms terms, Instant closesAt, List<RecordedInterruption> interruptions) {
        List<FieldChange> fields = new ArrayList<>();
        fields.add(new FieldChange("closesAt", terms.window().closesAt().toString(), closesAt.toString()));
        interruptions.forEach(one -> fields.add(new FieldChange(
                PeriodChange.INTERRUPTION, one.from().toString(), one.to().toString())));
        return List.copyOf(fields);
    }

    private static Decision<PeriodState, PeriodChange> wrongStage(PeriodState state) {
        return new Refused<>(PeriodRefusal.WRONG_STAGE, Map.of("stage", PeriodStage.of(state)));
    }
}
