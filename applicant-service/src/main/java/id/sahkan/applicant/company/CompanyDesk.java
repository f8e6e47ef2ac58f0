package id.sahkan.applicant.company;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.company.CompanyCommand.Change;
import id.sahkan.applicant.company.CompanyCommand.Register;
import id.sahkan.applicant.company.CompanyState.Registered;
import id.sahkan.applicant.company.CompanyState.Unregistered;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// A company in one pass: the account takes its turn, decide, save.
@Component
class CompanyDesk {

    private final CompanyStore store;
    private final AccountQuota quota;
    private final TransactionOperations transactions;

    CompanyDesk(CompanyStore store, AccountQuota quota, TransactionOperations transactions) {
        this.store = store;
        this.quota = quota;
        this.transactions = transactions;
    }

    /// An earlier try of the same is found by its key, and without one by its NIB.
    ///
    /// @param byKey the id that the key of the request makes
    Made<PressCompany> register(Optional<UUID> byKey, PressCompany said) {
        String owner = said.owner();
        return transactions.execute(_ -> {
            quota.takeTurn(owner);
            Optional<PressCompany> made = byKey.flatMap(id -> store.owned(owner, id));
            Optional<PressCompany> there = made.or(() -> ofNib(said));
            return switch (CompanyDecider.decide(state(there), new Register(said, made.isPresent()))) {
                case Accepted<CompanyState, PressCompany>(var _, var kept) -> {
                    quota.company(() -> store.count(owner));
                    store.insert(kept.getFirst());
                    yield Made.now(kept.getFirst());
                }
                case Already<CompanyState, PressCompany>() -> Made.before(there.orElseThrow());
                case Refused<CompanyState, PressCompany>(var code, var details) ->
                    throw ApplicantProblem.refusal(code, details);
                case RefusedOnRecord<CompanyState, PressCompany> _ -> throw noneOnRecord();
            };
        });
    }

    /// A repeat is answered as the first time, whatever version it carries: nobody else changes a company.
    PressCompany change(ExpectedVersion seen, PressCompany said) {
        return transactions.execute(_ -> {
            quota.takeTurn(said.owner());
            PressCompany there = store.owned(said.owner(), said.id()).orElseThrow(Problem::notFound);
            UUID ofSameNib = ofNib(said)
                    .map(PressCompany::id)
                    .filter(id -> !id.equals(said.id()))
                    .orElse(null);
            Decision<CompanyState, PressCompany> decision =
                    CompanyDecider.decide(new Registered(there), new Change(said, ofSameNib));
            if (!(decision instanceof Already)) {
                seen.require(there.version(), there.changedBy(), there.changedAt());
            }
            return switch (decision) {
                case Accepted<CompanyState, PressCompany>(var _, var kept) -> {
                    store.update(kept.getFirst());
                    yield kept.getFirst();
                }
                case Already<CompanyState, PressCompany>() -> there;
                case Refused<CompanyState, PressCompany>(var code, var details) ->
                    throw ApplicantProblem.refusal(code, details);
                case RefusedOnRecord<CompanyState, PressCompany> _ -> throw noneOnRecord();
            };
        });
    }

    private Optional<PressCompany> ofNib(PressCompany said) {
        return store.ofNib(said.owner(), said.nib());
    }

    private static CompanyState state(Optional<PressCompany> there) {
        return there.<CompanyState>map(Registered::new).orElseGet(Unregistered::new);
    }

    private static IllegalStateException noneOnRecord() {
        return new IllegalStateException("no attempt at a company is kept");
    }
}
