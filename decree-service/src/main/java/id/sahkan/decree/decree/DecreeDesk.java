package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent;
import id.sahkan.decree.candidate.Candidates;
import id.sahkan.decree.decree.DecreeMetrics.Step;
import id.sahkan.decree.decree.DecreeState.Discarded;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Voided;
import id.sahkan.decree.number.NumberPattern;
import id.sahkan.decree.recheck.DocumentChecks;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Actor;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.messaging.Journal;
import id.sahkan.telemetry.StepTimers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Applies commands: the state, its journal rows and, where one is given, the number commit together or not at all.
@Component
class DecreeDesk {

    private final DecreeStore store;
    private final Journal journal;
    private final DecreeNumbering numbering;
    private final Candidates candidates;
    private final DecreeChain chain;
    private final FrozenSets sets;
    private final StepTimers steps;
    private final DocumentChecks checks;
    private final TransactionOperations transactions;

    DecreeDesk(
            DecreeStore store,
            Journal journal,
            DecreeNumbering numbering,
            Candidates candidates,
            DecreeChain chain,
            FrozenSets sets,
            StepTimers steps,
            DocumentChecks checks,
            TransactionOperations transactions) {
        this.store = store;
        this.journal = journal;
        this.numbering = numbering;
        this.candidates = candidates;
        this.chain = chain;
        this.sets = sets;
        this.steps = steps;
        this.checks = checks;
        this.transactions = transactions;
    }

    /// @param today the office's calendar day
    /// @throws org.springframework.dao.DuplicateKeyException when an application is in another decree already
    Made<StoredDecree> draft(Draft draft, LocalDate today) {
        return inTransaction(() -> {
            StoredDecree open = openBeside(draft).orElse(null);
            Draft there = open == null ? null : open.state().draft();
            return begin(DecreeDecider.draft(draft, there, today), open);
        });
    }

    /// The draft that names the first of its applications already.
    Optional<StoredDecree> openBeside(Draft draft) {
        return draft.named().stream().findFirst().flatMap(store::openDraftNaming);
    }

    /// Under the lock of the decree that is changed: what is drafted is true of the list as it is.
    ///
    /// @param today the office's calendar day
    /// @throws org.springframework.dao.DuplicateKeyException when an application is in another decree already
    Made<StoredDecree> change(UUID decree, DecreeChange asked, LocalDate today) {
        return inTransaction(() -> {
            StoredDecree changed = locked(decree);
            StoredDecree open = chain.openChangeOf(decree).flatMap(store::find).orElse(null);
            DecreeState beside = open == null ? null : open.state();
            return begin(ChangeDecider.draft(asked, chain.standing(changed, beside, asked.kind()), today), open);
        });
    }

    /// @param open what the same made before, where that is the decision
    private Made<StoredDecree> begin(Decision<DecreeState, DecreeEvent> decision, @Nullable StoredDecree open) {
        return switch (decision) {
            case Accepted<DecreeState, DecreeEvent> accepted -> {
                Draft draft = accepted.next().draft();
                store.insert(draft);
                candidates.taken(draft.named(), true);
                sets.freeze(draft);
                long version = append(draft, 0, accepted.events(), draft.drafter(), draft.draftedAt());
                yield Made.now(new StoredDecree(
                        accepted.next(), version, draft.drafter().id(), draft.draftedAt()));
            }
            case Refused<DecreeState, DecreeEvent>(var code, var details) -> throw DecreeProblem.refusal(code, details);
            case Already<DecreeState, DecreeEvent> _ -> Made.before(Objects.requireNonNull(open));
            case RefusedOnRecord<DecreeState, DecreeEvent> _ ->
                throw new IllegalStateException("no refusal of a decree is kept");
        };
    }

    /// First half of issuing: the number is reserved, and stays so whatever happens to the signature.
    ///
    /// @param set the digest of whom it is about that the signatory was shown; null where nothing was
    /// @param pattern how the decree's own form prints a number
    StoredDecree reserve(
            UUID id,
            ExpectedVersion seen,
            @Nullable String set,
            Actor signatory,
            boolean inOffice,
            NumberPattern pattern,
            Instant at) {
        return decide(id, seen, found -> {
            sets.require(found.state(), set);
            // the archive is asked for a draft alone: whatever else there is has its number or gets none
            return new DecreeCommand.Issue(
                    at,
                    signatory,
                    found.state() instanceof Drafted(Draft draft) ? numbering.next(draft, pattern, at) : null,
                    inOffice);
        });
    }

    StoredDecree discard(UUID id, ExpectedVersion seen, Actor by, Instant at) {
        return decide(id, seen, _ -> new DecreeCommand.Discard(at, by));
    }

    /// Not once there is a document that people may have, whatever the database knows of it.
    StoredDecree voided(UUID id, ExpectedVersion seen, Actor by, String reason, Instant at) {
        return decide(id, seen, found -> {
            if (found.state() instanceof Numbered numbered) {
                numbering.requireUnsigned(numbered);
            }
            return new DecreeCommand.VoidNumber(at, by, reason);
        });
    }

    /// Who brings what came back has seen the decree as it waits.
    StoredDecree takeBack(
            UUID id, ExpectedVersion seen, Actor by, String pdfSha256, boolean testCertificate, Instant at) {
        return decide(id, seen, _ -> new DecreeCommand.TakeBack(at, by, pdfSha256, testCertificate));
    }

    /// Instead of what somebody brings: what is signed already.
    StoredDecree foundSigned(UUID id, ExpectedVersion seen, DecreeCommand.FindSigned found) {
        return decide(id, seen, _ -> found);
    }

    /// Who says that an attempt left no signature has seen that its outcome is unknown.
    StoredDecree foundUnsigned(UUID id, ExpectedVersion seen, Actor by, Instant at) {
        return decide(id, seen, _ -> new DecreeCommand.FindUnsigned(at, by));
    }

    /// Second half of issuing; there is no version that somebody looked at.
    StoredDecree complete(UUID id, DecreeCommand command) {
        return inTransaction(() -> {
            StoredDecree found = locked(id);
            return carryOut(found, command, DecreeDecider.decide(found.state(), command));
        });
    }

    /// A repeat answers with the decree as it is; a command on an old version says who changed it.
    private StoredDecree decide(UUID id, ExpectedVersion seen, Function<StoredDecree, DecreeCommand> asked) {
        return inTransaction(() -> {
            StoredDecree found = locked(id);
            DecreeCommand command = asked.apply(found);
            Decision<DecreeState, DecreeEvent> decision = DecreeDecider.decide(found.state(), command);
            if (!(decision instanceof Already)) {
                seen.require(found.version(), found.changedBy(), found.changedAt());
            }
            return carryOut(found, command, decision);
        });
    }

    private StoredDecree carryOut(
            StoredDecree found, DecreeCommand command, Decision<DecreeState, DecreeEvent> decision) {
        return switch (decision) {
            case Accepted<DecreeState, DecreeEvent> accepted ->
                accepted.events().isEmpty() ? found : save(found, command, accepted);
            case Already<DecreeState, DecreeEvent> _ -> found;
            case Refused<DecreeState, DecreeEvent>(var code, var details) -> throw DecreeProblem.refusal(code, details);
            case RefusedOnRecord<DecreeState, DecreeEvent> _ ->
                throw new IllegalStateException("no refusal of a decree is kept");
        };
    }

    private StoredDecree save(StoredDecree found, DecreeCommand command, Accepted<DecreeState, DecreeEvent> accepted) {
        DecreeState next = accepted.next();
        String by = command.by().id();
        long version = append(next.draft(), found.version(), accepted.events(), command.by(), command.at());
        store.update(next, version, by, command.at());
        if (command instanceof DecreeCommand.Issue && next instanceof Numbered numbered) {
            numbering.take(numbered.numbering());
        }
        if (next instanceof Issued issued) {
            waited(issued);
            checks.begin(
                    next.draft().id(),
                    issued.signed().pdfSha256(),
                    issued.signed().testCertificate(),
                    command.at());
        }
        if (next instanceof Discarded || next instanceof Voided) {
            candidates.taken(next.draft().named(), false);
        }
        return new StoredDecree(next, version, by, command.at());
    }

    /// What each named application waited for since it was recommended.
    private void waited(Issued issued) {
        Draft draft = issued.draft();
        candidates
                .of(draft.periodId(), draft.named(), draft.office())
                .forEach(candidate -> steps.took(
                        Step.DECREE, candidate.recommendedAt(), issued.signed().issuedAt()));
    }

    private static List<UUID> applications(Draft draft) {
        return draft.entries().stream().map(Entry::applicationId).toList();
    }

    /// Events about the decree continue its version, those about the decree that it changes continue that one's, and an
    /// application is told once by each decree that says something about it.
    private long append(Draft draft, long version, List<DecreeEvent> events, Actor by, Instant at) {
        UUID decree = draft.id();
        var entries = new ArrayList<Journal.Entry>();
        long next = version;
        // what a first decree names was never told anything before
        Map<UUID, Long> told = draft.change() == null ? Map.of() : chain.told(applications(draft));
        for (DecreeEvent event : events) {
            switch (event) {
                case DecreeEvent.OfApplication about -> {
                    UUID id = about.applicationId();
                    entries.add(new Journal.Entry(id, id, told.getOrDefault(id, 0L) + 1, at, by.id(), event));
                }
                case DecreeEvent.DecreeAmended amended ->
                    entries.add(changed(amended.decreeId(), false, draft.id(), amended.decreedOn(), at, by, event));
                case DecreeEvent.DecreeRevoked revoked ->
                    entries.add(changed(revoked.decreeId(), true, draft.id(), revoked.decreedOn(), at, by, event));
                case DecreeEvent.DecreeDrafted _,
                        DecreeEvent.DecreeNumbered _,
                        DecreeEvent.DecreeSigningFailed _,
                        DecreeEvent.DecreeHandedOut _,
                        DecreeEvent.DecreeVoided _,
                        DecreeEvent.DecreeSentForSignature _,
                        DecreeEvent.DecreeFoundUnsigned _,
                        DecreeEvent.DecreeIssued _,
                        DecreeEvent.DecreeDiscarded _ ->
                    entries.add(new Journal.Entry(decree, decree, ++next, at, by.id(), event));
            }
        }
        journal.appendAll(entries);
        return next;
    }

    private Journal.Entry changed(
            UUID decree, boolean revoked, UUID by, LocalDate on, Instant at, Actor who, DecreeEvent event) {
        long version = locked(decree).version() + 1;
        store.changed(decree, version, revoked ? by : null, on, who.id(), at);
        return new Journal.Entry(decree, decree, version, at, who.id(), event);
    }

    private StoredDecree locked(UUID id) {
        return store.lock(id).orElseThrow(Problem::notFound);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
