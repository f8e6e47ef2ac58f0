package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DecreeEvent.DecreeDrafted;
import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.document.ChangeWords;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether a decree may be changed as somebody wants, and the draft that does. From then on it is a decree as any
/// other.
final class ChangeDecider {

    private final DecreeChange asked;
    private final Standing standing;
    private final Map<UUID, Entry> partners;

    private ChangeDecider(DecreeChange asked, Standing standing) {
        this.asked = asked;
        this.standing = standing;
        this.partners =
                standing.entries().stream().collect(Collectors.toMap(Entry::applicationId, Function.identity()));
    }

    /// `today` is the office's calendar day at the moment of drafting.
    static Decision<DecreeState, DecreeEvent> draft(DecreeChange asked, Standing standing, LocalDate today) {
        var decider = new ChangeDecider(asked, standing);
        return switch (standing.decree()) {
            case Issued issued -> decider.change(issued, today);
            case DecreeState.Drafted _,
                    DecreeState.Numbered _,
                    DecreeState.SignatureUnknown _,
                    DecreeState.Discarded _,
                    DecreeState.Voided _ -> new Refused<>(DecreeRefusal.NOT_IN_FORCE);
        };
    }

    private Decision<DecreeState, DecreeEvent> change(Issued issued, LocalDate today) {
        return objectionToDecree(issued, today).or(() -> besides(issued, today)).orElseGet(() -> asked(issued, today));
    }

    private Decision<DecreeState, DecreeEvent> asked(Issued issued, LocalDate today) {
        return objectionToKind().or(this::objectionToRows).orElseGet(() -> drafted(issued, today));
    }

    /// One draft at a time changes a decree. The same again, by the same officer, is the one that there is.
    private Optional<Decision<DecreeState, DecreeEvent>> besides(Issued issued, LocalDate today) {
        DecreeState open = standing.open();
        if (open == null) {
            return Optional.empty();
        }
        boolean same = open instanceof Drafted(Draft there)
                && asked(issued, today) instanceof Accepted<DecreeState, DecreeEvent>(var next, var _)
                && there.saysTheSameAs(next.draft());
        return same ? Optional.of(new Already<>()) : refused(DecreeRefusal.CHANGE_OPEN);
    }

    private Optional<Decision<DecreeState, DecreeEvent>> objectionToDecree(Issued issued, LocalDate today) {
        if (issued.draft().change() != null) {
            return refused(DecreeRefusal.CHANGES_ANOTHER);
        }
        if (standing.revoked() || issued.draft().validUntil().isBefore(today)) {
            return refused(DecreeRefusal.NOT_IN_FORCE);
        }
        return Optional.empty();
    }

    /// Each kind has its own contents, so that its title and its words are true.
    private Optional<Decision<DecreeState, DecreeEvent>> objectionToKind() {
        boolean adds = !asked.added().isEmpty();
        boolean corrects = !asked.corrected().isEmpty();
        boolean revokes = !asked.revoked().isEmpty();
        boolean tiers = asked.corrected().stream().anyMatch(one -> one.tier() != null);
        return switch (asked.kind()) {
            case NAMING -> refused(DecreeRefusal.KIND_DOES_NOT_FIT);
            case AMENDMENT ->
                must(!revokes, DecreeRefusal.REVOKED_DOES_NOT_FIT)
                        .or(() -> must(adds || corrects, DecreeRefusal.NOTHING_ADDED));
            case CORRECTION ->
                must(!adds, DecreeRefusal.ADDED_DOES_NOT_FIT)
                        .or(() -> must(!revokes, DecreeRefusal.REVOKED_DOES_NOT_FIT))
                        .or(() -> must(!tiers, DecreeRefusal.CORRECTED_DOES_NOT_FIT))
                        .or(() -> must(corrects, DecreeRefusal.NOTHING_CORRECTED));
            case REVOCATION_IN_PART ->
                must(!adds, DecreeRefusal.ADDED_DOES_NOT_FIT)
                        .or(() -> must(!corrects, DecreeRefusal.CORRECTED_DOES_NOT_FIT))
                        .or(() -> must(revokes, DecreeRefusal.NOTHING_REVOKED));
            case REVOCATION ->
                must(!adds, DecreeRefusal.ADDED_DOES_NOT_FIT)
                        .or(() -> must(!corrects, DecreeRefusal.CORRECTED_DOES_NOT_FIT))
                        .or(() -> must(!revokes, DecreeRefusal.REVOKED_DOES_NOT_FIT));
        };
    }

    private static Optional<Decision<DecreeState, DecreeEvent>> must(boolean holds, DecreeRefusal otherwise) {
        return holds ? Optional.empty() : refused(otherwise);
    }

    private Optional<Decision<DecreeState, DecreeEvent>> objectionToRows() {
        Set<UUID> outlets = standing.entries().stream().map(Entry::outletId).collect(Collectors.toSet());
        List<UUID> corrected = asked.corrected().stream()
                .map(DecreeChange.Correction::applicationId)
                .toList();
        List<UUID> revoked = asked.revoked().stream()
                .map(DecreeChange.Revocation::applicationId)
                .toList();
        return refused(
                        DecreeRefusal.ALREADY_NAMED,
                        asked.added().stream()
                                .filter(one -> !outlets.add(one.outletId()))
                                .map(Entry::applicationId)
                                .toList())
                .or(() -> refused(DecreeRefusal.CORRECTED_NOT_NAMED, strangers(corrected)))
                .or(() -> refused(DecreeRefusal.ALREADY_REVOKED, alreadyOut(revoked)))
                .or(() -> refused(DecreeRefusal.REVOKED_NOT_NAMED, strangers(revoked)))
                .or(() -> refused(DecreeRefusal.NOTHING_CORRECTED, unchanged()));
    }

    private List<UUID> strangers(Collection<UUID> applications) {
        return applications.stream().filter(id -> !partners.containsKey(id)).toList();
    }

    private List<UUID> alreadyOut(Collection<UUID> applications) {
        return strangers(applications).stream().filter(standing.out()::contains).toList();
    }

    private List<UUID> unchanged() {
        return corrections().stream()
                .filter(one -> one.effect() instanceof Effect.Corrected(var was)
                        && was.fields().isEmpty())
                .map(Entry::applicationId)
                .toList();
    }

    private List<Entry> corrections() {
        return asked.corrected().stream()
                .map(one -> partner(one.applicationId()).corrected(one))
                .toList();
    }

    private Entry partner(UUID application) {
        return Objects.requireNonNull(partners.get(application));
    }

    private Decision<DecreeState, DecreeEvent> drafted(Issued issued, LocalDate today) {
        Draft first = issued.draft();
        var change = new Change(
                asked.kind(),
                first.id(),
                issued.numbering().number().text(),
                issued.numbering().publicCode(),
                issued.numbering().decreedOn(),
                first.title(),
                asked.ground());
        var draft = new Draft(
                asked.id(),
                first.office(),
                first.periodId(),
                ChangeWords.title(asked.kind(), standing.earlier() + 1, asked.office(), change.number(), first.title()),
                first.budgetYear(),
                first.announcement(),
                asked.minutes() == null ? first.minutes() : asked.minutes(),
                first.validUntil(),
                entries(),
                asked.drafter(),
                asked.at(),
                asked.formVersion(),
                change);
        if (draft.minutes().date().isAfter(today)) {
            return new Refused<>(DecreeRefusal.MINUTES_IN_FUTURE);
        }
        return DecreeDecider.objectionToDrafting(draft)
                .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                .orElseGet(() -> new Accepted<>(
                        new Drafted(draft),
                        new DecreeDrafted(
                                draft.id(),
                                draft.periodId(),
                                draft.entries().size(),
                                draft.drafter().id())));
    }

    /// What is added, what is corrected, who goes; each in the order in which it was asked for.
    private List<Entry> entries() {
        var rows = new ArrayList<Entry>(asked.added());
        rows.addAll(corrections());
        asked.revoked().forEach(one -> rows.add(partner(one.applicationId()).revoked(one.effect())));
        if (asked.kind() == DecreeKind.REVOCATION) {
            var whole = new Effect.Revoked(RevocationReason.DECREE_REVOKED, null, null);
            standing.entries().forEach(one -> rows.add(one.revoked(whole)));
        }
        var entries = new ArrayList<Entry>();
        rows.forEach(row -> entries.add(row.numbered(entries.size() + 1)));
        return entries;
    }

    private static Optional<Decision<DecreeState, DecreeEvent>> refused(DecreeRefusal refusal) {
        return Optional.of(new Refused<>(refusal));
    }

    private static Optional<Decision<DecreeState, DecreeEvent>> refused(DecreeRefusal refusal, List<UUID> about) {
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused<>(
                        refusal,
                        Map.of(
                                "applicationIds",
                                new HashSet<>(about).stream().sorted().toList())));
    }
}
