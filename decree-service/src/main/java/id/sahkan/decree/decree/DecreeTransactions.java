package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent;
import id.sahkan.decree.candidate.Candidates;
import id.sahkan.decree.decree.Decision.Accepted;
import id.sahkan.decree.decree.Decision.Already;
import id.sahkan.decree.decree.Decision.Refused;
import id.sahkan.decree.decree.DecreeMetrics.Step;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.number.NumberSequence;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.Steps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Each method is one transaction: the state, its journal rows and, where one is given, the number commit together.
@Component
class DecreeTransactions {

    private final DecreeStore store;
    private final Journal journal;
    private final Candidates candidates;
    private final Steps steps;
    private final NumberSequence numbers;
    private final PublicCodes codes;
    private final OfficeSettings office;

    DecreeTransactions(
            DecreeStore store,
            Journal journal,
            Candidates candidates,
            Steps steps,
            NumberSequence numbers,
            PublicCodes codes,
            OfficeSettings office) {
        this.store = store;
        this.journal = journal;
        this.candidates = candidates;
        this.steps = steps;
        this.numbers = numbers;
        this.codes = codes;
        this.office = office;
    }

    @Transactional
    public Stored draft(Draft draft) {
        LocalDate today = LocalDate.ofInstant(draft.draftedAt(), office.zone());
        Accepted accepted = switch (DecreeDecider.draft(draft, today)) {
            case Accepted a -> a;
            case Refused refused -> throw problem(refused);
            case Already _ -> throw new IllegalStateException("a new decree cannot be there already");
        };
        store.insert(draft);
        append(accepted, 0, draft.drafter(), draft.draftedAt());
        return new Stored(accepted.next(), 1, draft.drafter().id(), draft.draftedAt());
    }

    /// First half of issuing: the number is reserved, and stays so whatever happens to the signature.
    @Transactional
    public Stored reserve(UUID id, ExpectedVersion seen, Person signatory, Instant at) {
        Stored before = locked(id);
        seen.require(before.version(), before.changedBy(), before.changedAt());
        LocalDate today = LocalDate.ofInstant(at, office.zone());
        var offered = new Numbering(numbers.next(today), today, codes.next());
        Stored after = apply(before, new DecreeCommand.Issue(at, signatory, offered));
        if (after.state() instanceof DecreeState.Numbered now && now.numbering().equals(offered)) {
            numbers.take(offered.number());
        }
        return after;
    }

    /// A command without a version of its own: the second half of issuing.
    @Transactional
    public Stored complete(UUID id, DecreeCommand command) {
        return apply(locked(id), command);
    }

    @Transactional
    public Stored discard(UUID id, ExpectedVersion seen, Person by, Instant at) {
        Stored before = locked(id);
        seen.require(before.version(), before.changedBy(), before.changedAt());
        return apply(before, new DecreeCommand.Discard(at, by));
    }

    private Stored locked(UUID id) {
        return store.lock(id).orElseThrow(Problem::notFound);
    }

    private Stored apply(Stored before, DecreeCommand command) {
        return switch (DecreeDecider.decide(before.state(), command)) {
            case Accepted accepted -> {
                long version = append(accepted, before.version(), command.by(), command.at());
                store.update(accepted.next(), version, command.by().id(), command.at());
                if (accepted.next() instanceof DecreeState.Issued issued) {
                    named(issued);
                }
                yield new Stored(accepted.next(), version, command.by().id(), command.at());
            }
            case Already _ -> before;
            case Refused refused -> throw problem(refused);
        };
    }

    /// What each named application waited for since it was recommended.
    private void named(DecreeState.Issued issued) {
        Draft draft = issued.draft();
        candidates
                .of(
                        draft.periodId(),
                        draft.entries().stream().map(Entry::applicationId).toList())
                .forEach(candidate -> steps.took(
                        Step.DECREE, candidate.recommendedAt(), issued.signed().issuedAt()));
    }

    /// Events about the decree continue its version; an application is named once in its life, so that is version 1.
    private long append(Accepted accepted, long version, Person by, Instant at) {
        UUID decree = accepted.next().draft().id();
        var entries = new ArrayList<Journal.Entry>();
        long next = version;
        for (DecreeEvent event : accepted.events()) {
            switch (event) {
                case DecreeEvent.ApplicationNamed named ->
                    entries.add(new Journal.Entry(named.applicationId(), named.applicationId(), 1, at, by.id(), named));
                case DecreeEvent.DecreeDrafted _,
                        DecreeEvent.DecreeNumbered _,
                        DecreeEvent.DecreeSigningFailed _,
                        DecreeEvent.DecreeIssued _,
                        DecreeEvent.DecreeDiscarded _ ->
                    entries.add(new Journal.Entry(decree, decree, ++next, at, by.id(), event));
            }
        }
        journal.appendAll(entries);
        return next;
    }

    private static Problem problem(Refused refused) {
        return Problem.of(DecreeProblem.of(refused.code().code()));
    }
}
