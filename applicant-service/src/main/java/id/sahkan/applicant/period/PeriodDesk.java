package id.sahkan.applicant.period;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.document.PageImages;
import id.sahkan.applicant.office.OfficeDesk;
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
import id.sahkan.applicant.period.PeriodCommand.RecordDecision;
import id.sahkan.applicant.period.PeriodState.Announced;
import id.sahkan.applicant.period.PeriodState.AskedExtension;
import id.sahkan.applicant.period.PeriodState.Prepared;
import id.sahkan.applicant.period.PeriodStore.KeptChange;
import id.sahkan.applicant.period.SingleExtension.Answered;
import id.sahkan.applicant.period.SingleExtension.Status;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One command about a period in one pass: lock, decide, save, with what changed beside it.
@Component
class PeriodDesk {

    private static final String ADMINISTRATOR = "administrator";
    private static final String SIGNATORY = "signatory";
    static final int LONGEST_REASON = 500;

    private final PeriodStore store;
    private final PeriodTellings tellings;
    private final SingleExtensionStore singles;
    private final OfficeDesk offices;
    private final PageImages files;
    private final ChangeSettings settings;
    private final TransactionOperations transactions;

    PeriodDesk(
            PeriodStore store,
            PeriodTellings tellings,
            SingleExtensionStore singles,
            OfficeDesk offices,
            PageImages files,
            ChangeSettings settings,
            TransactionOperations transactions) {
        this.settings = settings;
        this.store = store;
        this.tellings = tellings;
        this.singles = singles;
        this.offices = offices;
        this.files = files;
        this.transactions = transactions;
    }

    /// Every period is prepared first; one that is announced at once is asked the same as any other, and none of it is
    /// kept if it is refused.
    ///
    /// The same again, by the same officer, is answered as the first time: a code is used once.
    ///
    /// @param announce whether it is announced in the same act
    Made<ApplicationPeriod> begin(
            String office,
            PeriodTerms terms,
            RequirementSet requirements,
            boolean announce,
            Caller caller,
            Instant at) {
        Supplier<Optional<ApplicationPeriod>> before = () -> store.withCode(office, terms.code())
                .filter(there -> there.changedBy().equals(caller.subject())
                        && there.version() == (announce ? 2 : 1)
                        && there.state() instanceof Prepared != announce
                        && there.terms().equals(terms)
                        && store.requirements(there.id()).equals(requirements));
        return begin(before, office, terms, requirements, null, announce, caller, at);
    }

    /// Prepares a period like that one, a year later. The same again is answered as the first time.
    Made<ApplicationPeriod> copy(UUID from, String code, Caller caller, Instant at) {
        ApplicationPeriod original =
                store.find(from, caller.offices().having(ADMINISTRATOR), false).orElseThrow(Problem::notFound);
        Supplier<Optional<ApplicationPeriod>> before = () -> store.copyOf(from, code)
                .filter(copy -> copy.version() == 1 && copy.changedBy().equals(caller.subject()));
        return begin(
                before,
                original.office(),
                aYearLater(original, code),
                store.requirements(from),
                from,
                false,
                caller,
                at);
    }

    private PeriodTerms aYearLater(ApplicationPeriod original, String code) {
        PeriodTerms terms = original.terms().aYearLater(code, offices.zone(original.office()));
        if (!NewPeriod.isYear(terms.budgetYear()) || !terms.window().closesAt().isBefore(NewPeriod.LAST)) {
            throw Problem.invalid("budgetYear", "year-invalid");
        }
        return terms;
    }

    /// @param before what an earlier try of the same made, if it did
    private Made<ApplicationPeriod> begin(
            Supplier<Optional<ApplicationPeriod>> before,
            String office,
            PeriodTerms terms,
            RequirementSet requirements,
            @Nullable UUID copiedFrom,
            boolean announce,
            Caller caller,
            Instant at) {
        Optional<ApplicationPeriod> made = before.get();
        if (made.isPresent()) {
            return Made.before(made.get());
        }
        offices.requireOpen(office);
        ApplicationPeriod period =
                new ApplicationPeriod(UUID.randomUUID(), office, new Prepared(terms), 1, at, caller.subject());
        try {
            return Made.now(transactions.execute(_ -> {
                store.insert(period, requirements, copiedFrom);
                return announce ? decided(period, announcing(period, at), caller) : period;
            }));
        } catch (DuplicateKeyException _) {
            // The same began at the same moment, or the code is another's.
            return before.get()
                    .map(Made::before)
                    .orElseThrow(() -> Problem.at(ApplicantProblem.ALREADY_EXISTS, "code"));
        }
    }

    /// A repeat is answered as the first time, whatever version it carries; anything else on an old version is refused
    /// with who changed it.
    ///
    /// @param wanted what is asked for, of the period as it is now
    ApplicationPeriod decide(
            UUID id, ExpectedVersion seen, Caller caller, Function<ApplicationPeriod, PeriodCommand> wanted) {
        try {
            return transactions.execute(_ -> {
                ApplicationPeriod period = store.lock(id, caller.offices().having(ADMINISTRATOR, SIGNATORY))
                        .orElseThrow(Problem::notFound);
                PeriodCommand command = wanted.apply(period);
                caller.offices().require(period.office(), whoMay(command));
                if (repeats(period, seen, caller, command)) {
                    return period;
                }
                seen.require(period.version(), period.changedBy(), period.changedAt());
                if (command instanceof Announce) {
                    offices.requireOpen(period.office());
                }
                return decided(period, command, caller);
            });
        } catch (DuplicateKeyException _) {
            throw Problem.at(ApplicantProblem.ALREADY_EXISTS, "code");
        }
    }

    /// The same as the paths say, in the office whose period it is.
    private static String[] whoMay(PeriodCommand command) {
        return command instanceof ApproveExtension
                        || command instanceof DeclineExtension
                        || command instanceof GrantSingle
                        || command instanceof DeclineSingle
                ? new String[] {ADMINISTRATOR, SIGNATORY}
                : new String[] {ADMINISTRATOR};
    }

    /// The period to announce, with the one that it would meet.
    Announce announcing(ApplicationPeriod period, Instant at) {
        return new Announce(overlapping(period, period.window()), offices.zone(period.office()), at);
    }

    /// The announcement with other attachments: an edit of what is prepared, and else a change with a reason that
    /// everybody reads.
    PeriodCommand attaching(
            ApplicationPeriod period, PeriodTerms.Announcement other, @Nullable String reason, Instant at) {
        RequirementSet asked = store.requirements(period.id());
        PeriodTerms terms = period.terms().with(other);
        if (period.state() instanceof Prepared) {
            return new Edit(terms, asked, asked, at);
        }
        Checks checks = new Checks();
        String why = checks.text("reason", reason, LONGEST_REASON);
        checks.throwIfAny();
        return changing(period, asked, new PeriodChangeInput.Checked(terms, asked, why, null), at);
    }

    /// A change, with the period that it would meet if something else is asked.
    Change changing(ApplicationPeriod period, RequirementSet before, PeriodChangeInput.Checked checked, Instant at) {
        boolean same = checked.requirements().equals(before);
        List<KeptChange> earlier = store.changes(period.id());
        return new Change(
                checked.terms(),
                checked.requirements(),
                before,
                checked.reason(),
                checked.notExtended(),
                settings.leastDays(),
                earlier.stream()
                        .map(KeptChange::change)
                        .filter(change -> change.kind() == Kind.CHANGED)
                        .map(PeriodChange::extendedBy)
                        .reduce(Duration.ZERO, Duration::plus),
                earlier.stream().anyMatch(kept -> kept.change().reopened(kept.at())),
                same
                        ? null
                        : store.overlapping(
                                        period,
                                        checked.terms().window(),
                                        checked.requirements().outletTypes())
                                .orElse(null),
                at);
    }

    /// An extension, with the period that the longer window would meet.
    AskExtension asking(ApplicationPeriod period, ExtensionInput.Checked input, Caller caller, Instant at) {
        Window window = period.window();
        Instant asked = input.closesAt();
        List<RecordedInterruption> compensated = store.changes(period.id()).stream()
                .flatMap(kept -> kept.change().compensated().stream())
                .toList();
        Instant closesAt = asked != null
                ? asked
                : window.closesAt()
                        .plus(settings.lostTime()
                                .up(RecordedInterruption.lost(
                                        within(window, input.interruptions()), within(window, compensated))));
        return new AskExtension(
                closesAt,
                input.reason(),
                input.interruptions(),
                compensated,
                caller.subject(),
                overlappingUntil(period, closesAt),
                at);
    }

    private static List<RecordedInterruption> within(Window window, List<RecordedInterruption> records) {
        return records.stream()
                .filter(one -> one.meets(window))
                .map(one -> one.within(window))
                .toList();
    }

    ApproveExtension approving(ApplicationPeriod period, Caller caller, Instant at) {
        AskedExtension asked = period.state() instanceof Announced announced ? announced.asked() : null;
        return new ApproveExtension(
                caller.subject(), asked == null ? null : overlappingUntil(period, asked.closesAt()), at);
    }

    /// A later close for one application.
    AskSingle askingSingle(ApplicationPeriod period, SingleExtensionInput.Checked input, Caller caller, Instant at) {
        SingleExtension asked = new SingleExtension(
                UUID.randomUUID(),
                period.id(),
                input.application(),
                input.closesAt(),
                input.reasonKind(),
                input.reason(),
                Status.ASKED,
                caller.subject(),
                at,
                null,
                period.version() + 1);
        return new AskSingle(
                asked, singles.draft(period.id(), input.application()).orElse(null), settings.mostDays());
    }

    GrantSingle grantingSingle(ApplicationPeriod period, UUID extension, Caller caller, Instant at) {
        Optional<SingleExtension> asked = singles.find(period.id(), extension);
        return new GrantSingle(
                asked.orElse(null),
                asked.flatMap(one -> singles.draft(period.id(), one.applicationId()))
                        .orElse(null),
                caller.subject(),
                settings.mostDays(),
                at);
    }

    DeclineSingle decliningSingle(ApplicationPeriod period, UUID extension, String reason, Caller caller, Instant at) {
        return new DeclineSingle(singles.find(period.id(), extension).orElse(null), caller.subject(), reason, at);
    }

    /// A review begins once nobody may send theirs any more, and nobody waits to be allowed to.
    BeginReview beginning(ApplicationPeriod period, Instant at) {
        return new BeginReview(
                singles.anyWaits(period.id()), singles.lastOpen(period.id()).orElse(null), at);
    }

    /// What is no longer window is refused as such.
    private @Nullable String overlappingUntil(ApplicationPeriod period, Instant closesAt) {
        return closesAt.isAfter(period.window().closesAt())
                ? overlapping(period, period.window().closingAt(closesAt))
                : null;
    }

    private @Nullable String overlapping(ApplicationPeriod period, Window window) {
        return store.overlapping(period, window, store.requirements(period.id()).outletTypes())
                .orElse(null);
    }

    private ApplicationPeriod decided(ApplicationPeriod period, PeriodCommand command, Caller caller) {
        return switch (PeriodDecider.decide(period.state(), command)) {
            case Accepted<PeriodState, PeriodChange>(var next, var changes) -> {
                ApplicationPeriod changed = new ApplicationPeriod(
                        period.id(), period.office(), next, period.version() + 1, command.at(), caller.subject());
                PeriodChange change = changes.getFirst();
                store.save(changed, change);
                keepAttachments(period, changed);
                if (!(period.state() instanceof Prepared)) {
                    change.kind().toldAs().ifPresent(kind -> tellings.add(changed, kind));
                }
                keepSingle(changed, command);
                if (command instanceof Edit edit) {
                    store.saveRequirements(period.id(), edit.requirements());
                }
                if (command instanceof Change other && other.asksOtherwise()) {
                    store.saveRequirements(period.id(), other.requirements());
                }
                yield changed;
            }
            case Already<PeriodState, PeriodChange>() -> period;
            case Refused<PeriodState, PeriodChange>(var code, var details) ->
                throw ApplicantProblem.refusal(code, details);
            case RefusedOnRecord<PeriodState, PeriodChange>(var _, var _) ->
                throw new IllegalStateException("no attempt at a period is kept");
        };
    }

    /// Every file has a name in the row's transaction; what was announced keeps it.
    private void keepAttachments(ApplicationPeriod before, ApplicationPeriod after) {
        List<AnnouncementAttachment> had = before.announcement().attachments();
        List<AnnouncementAttachment> has = after.announcement().attachments();
        List<AnnouncementAttachment> added =
                has.stream().filter(one -> !had.contains(one)).toList();
        if (!added.isEmpty()) {
            files.named(added.stream().map(AnnouncementAttachment::sha256).toList(), after.changedAt());
            store.nameAttachments(after.id(), added);
        }
        if (before.state() instanceof Prepared) {
            store.forgetAttachments(
                    after.id(), had.stream().filter(one -> !has.contains(one)).toList());
        }
    }

    private void keepSingle(ApplicationPeriod changed, PeriodCommand command) {
        switch (command) {
            case AskSingle ask -> singles.insert(ask.asked());
            case GrantSingle grant -> {
                SingleExtension asked = Objects.requireNonNull(grant.asked());
                singles.answer(
                        asked.id(), Status.GRANTED, new Answered(grant.officer(), grant.at(), ""), changed.version());
                tellings.addSingle(changed, asked);
            }
            case DeclineSingle decline ->
                singles.answer(
                        Objects.requireNonNull(decline.asked()).id(),
                        Status.DECLINED,
                        new Answered(decline.officer(), decline.at(), decline.reason()),
                        changed.version());
            default -> {}
        }
    }

    /// Whether the last thing that happened is what is asked for again, by the same officer on the version before it.
    private boolean repeats(ApplicationPeriod period, ExpectedVersion seen, Caller caller, PeriodCommand command) {
        if (seen.value() + 1 != period.version() || !period.changedBy().equals(caller.subject())) {
            return false;
        }
        PeriodChange last = store.lastChange(period.id());
        return switch (command) {
            case Edit edit ->
                last.kind() == Kind.EDITED
                        && period.terms().equals(edit.terms())
                        && store.requirements(period.id()).equals(edit.requirements());
            case Announce _ -> last.kind() == Kind.ANNOUNCED;
            case Change change ->
                last.kind() == Kind.CHANGED
                        && last.reason().equals(change.reason())
                        && change.requirements().equals(store.requirements(period.id()))
                        && change.terms().with(period.window()).equals(period.terms())
                        && last.extendedBy().equals(extendedBy(period.window(), change));
            case AskExtension ask ->
                period.state() instanceof Announced announced
                        && announced.asked() != null
                        && announced.asked().closesAt().equals(ask.closesAt())
                        && announced.asked().reason().equals(ask.reason())
                        && announced.asked().interruptions().equals(ask.interruptions());
            case ApproveExtension _ -> last.kind() == Kind.EXTENDED;
            case DeclineExtension decline -> isLast(last, Kind.EXTENSION_DECLINED, decline.reason());
            case AskSingle ask ->
                last.kind() == Kind.SINGLE_EXTENSION_ASKED
                        && singles.of(period.id(), period.version())
                                .filter(kept -> kept.asksTheSameAs(ask.asked()))
                                .isPresent();
            case GrantSingle grant -> last.kind() == Kind.SINGLE_EXTENDED && isOf(grant.asked(), period);
            case DeclineSingle decline ->
                isLast(last, Kind.SINGLE_EXTENSION_DECLINED, decline.reason()) && isOf(decline.asked(), period);
            case BeginReview _ -> last.kind() == Kind.IN_REVIEW;
            case RecordDecision _ -> last.kind() == Kind.DECIDED;
            case Archive _ -> last.kind() == Kind.ARCHIVED;
            case Cancel cancel -> isLast(last, Kind.CANCELLED, cancel.reason());
        };
    }

    /// How much longer the change would make the window as it is now: asked again, it says the same as the first time.
    private static Duration extendedBy(Window now, Change change) {
        return Duration.between(now.closesAt(), change.terms().window().closesAt());
    }

    private static boolean isOf(@Nullable SingleExtension answered, ApplicationPeriod period) {
        return answered != null && answered.version() == period.version();
    }

    private static boolean isLast(PeriodChange last, Kind kind, String reason) {
        return last.kind() == kind && last.reason().equals(reason);
    }
}
