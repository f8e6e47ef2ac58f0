package id.sahkan.notification.evidence;

import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NewsroomEvent.EvidenceFiled;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Journal;
import id.sahkan.notification.contact.Contacts;
import id.sahkan.notification.evidence.EvidenceFlag.Code;
import id.sahkan.notification.evidence.EvidenceStore.Shown;
import id.sahkan.notification.newsroom.NewsroomProblem;
import id.sahkan.notification.partner.PartnerStore;
import id.sahkan.notification.partner.PartnerStore.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Files what a partner shows, with what an editor should look at; and takes the editor's decision.
@Component
class EvidenceDesk {

    private static final String EDITOR = "editor";

    /// Of one outlet for one release, returned ones as well: their files are kept.
    private static final int MOST = 50;

    private final EvidenceStore store;
    private final PartnerStore partners;
    private final Contacts contacts;
    private final Journal journal;
    private final TransactionOperations transactions;

    EvidenceDesk(
            EvidenceStore store,
            PartnerStore partners,
            Contacts contacts,
            Journal journal,
            TransactionOperations transactions) {
        this.store = store;
        this.partners = partners;
        this.contacts = contacts;
        this.journal = journal;
        this.transactions = transactions;
    }

    /// The same again is answered as the first time. Nothing is locked while the outlet's own site is asked for.
    Made<Evidence> file(NewEvidence filed, Caller caller, Instant at) {
        if (!partners.isPartner(caller.subject(), at)) {
            throw Problem.of(NewsroomProblem.NOT_A_PARTNER);
        }
        Shown release = store.release(filed.releaseId()).orElseThrow(Problem::notFound);
        Term term = partners.term(caller.subject(), release.office(), filed.applicationId(), filed.shownOn(), at)
                .orElseThrow(() ->
                        filed.applicationId() == null ? Problem.notFound() : Problem.of(NewsroomProblem.NOT_A_PARTNER));
        requireShownAlready(filed.shownOn(), LocalDate.ofInstant(at, release.zone()));
        Optional<Evidence> before = store.same(filed, term.applicationId());
        if (before.isPresent()) {
            return Made.before(before.get());
        }
        List<EvidenceFlag> own = ownFlags(filed, release, term, at);
        WordPrints prints = WordPrints.of(filed.words(), filed.words() == null ? "" : store.wordsOf(filed.releaseId()));
        UUID id = UUID.randomUUID();
        boolean added = Boolean.TRUE.equals(transactions.execute(_ -> {
            // two that are alike see each other, and nobody is the fifty-first
            store.oneAtATime(release.office());
            if (store.same(filed, term.applicationId()).isPresent()) {
                return false;
            }
            if (store.count(filed.releaseId(), term.applicationId()) >= MOST) {
                throw Problem.of(NewsroomProblem.EVIDENCE_ENOUGH);
            }
            List<EvidenceFlag> alike = store.likeOthers(filed, release.office(), prints);
            List<EvidenceFlag> flags = new ArrayList<>(alike);
            flags.addAll(own);
            if (!store.add(id, filed, term.applicationId(), release.office(), prints, flags, caller.subject(), at)) {
                return false;
            }
            alike.forEach(flag -> store.flagOther(flag, id));
            journal.append(id, 1, at, caller.subject(), new EvidenceFiled(filed.releaseId(), id, term.applicationId()));
            return true;
        }));
        Evidence there = store.same(filed, term.applicationId()).orElseThrow();
        return added ? Made.now(there) : Made.before(there);
    }

    private static void requireShownAlready(LocalDate shownOn, LocalDate today) {
        var checks = new Checks();
        checks.that(!shownOn.isAfter(today), "shownOn", "date-in-future");
        checks.throwIfAny();
    }

    private List<EvidenceFlag> ownFlags(NewEvidence filed, Shown release, Term term, Instant at) {
        List<EvidenceFlag> flags = new ArrayList<>();
        if (filed.page() != null) {
            Code site = site(filed.page(), term.applicationId());
            if (site != null) {
                flags.add(EvidenceFlag.of(site));
            }
        }
        // whoever files before the embargo ends has shown it before, also on its day
        if (at.isBefore(release.publicFrom())
                || filed.shownOn().isBefore(LocalDate.ofInstant(release.publicFrom(), release.zone()))) {
            flags.add(EvidenceFlag.of(Code.BEFORE_PUBLICATION));
        }
        if (filed.shownOn().isBefore(term.from()) || filed.shownOn().isAfter(term.until())) {
            flags.add(EvidenceFlag.of(Code.OUTSIDE_DECREE));
        }
        return flags;
    }

    private @Nullable Code site(PageAddress page, UUID application) {
        try {
            Optional<String> site = contacts.websiteOf(application);
            if (site.isEmpty()) {
                return Code.DOMAIN_UNKNOWN;
            }
            return page.isOn(site.get()) ? null : Code.OTHER_DOMAIN;
        } catch (ServiceUnavailableException _) {
            return Code.DOMAIN_UNKNOWN;
        }
    }

    /// A repeat by the same person is answered as the first time, whatever version it carries; by another person it is
    /// none, and says what they saw.
    ///
    /// @throws Problem when the same page or file is counted already
    Evidence decide(UUID id, ExpectedVersion seen, EvidenceCommand command, Caller caller) {
        String[] offices = caller.offices().having(EDITOR);
        try {
            transactions.executeWithoutResult(_ -> {
                Evidence evidence = store.lock(id, offices).orElseThrow(Problem::notFound);
                switch (EvidenceDecider.decide(evidence.state(), command, evidence.of())) {
                    case Decision.Already<EvidenceState, NewsroomEvent> _ -> {
                        if (!evidence.changedBy().equals(caller.subject())) {
                            require(seen, evidence);
                        }
                    }
                    case Decision.Accepted<EvidenceState, NewsroomEvent>(var next, var events) -> {
                        require(seen, evidence);
                        store.decide(id, next);
                        events.forEach(event ->
                                journal.append(id, evidence.version() + 1, command.at(), caller.subject(), event));
                    }
                    case Decision.Refused<EvidenceState, NewsroomEvent>(var code, var details) -> {
                        require(seen, evidence);
                        throw NewsroomProblem.refusal(code, details);
                    }
                    case Decision.RefusedOnRecord<EvidenceState, NewsroomEvent> _ ->
                        throw new IllegalStateException("no refusal of an evidence is kept");
                }
            });
        } catch (DuplicateKeyException _) {
            throw Problem.of(NewsroomProblem.ALREADY_COUNTED);
        }
        return Objects.requireNonNull(store.find(id, offices).orElse(null), "it was there a moment ago");
    }

    private static void require(ExpectedVersion seen, Evidence evidence) {
        seen.require(evidence.version(), evidence.changedBy(), evidence.changedAt());
    }
}
