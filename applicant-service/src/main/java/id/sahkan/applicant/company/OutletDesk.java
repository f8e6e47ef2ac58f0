package id.sahkan.applicant.company;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.company.OutletCommand.Change;
import id.sahkan.applicant.company.OutletCommand.Register;
import id.sahkan.applicant.company.OutletState.Registered;
import id.sahkan.applicant.company.OutletState.Unregistered;
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
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// An outlet in one pass: the account takes its turn, decide, save.
@Component
class OutletDesk {

    private final OutletStore store;
    private final CompanyStore companies;
    private final AccountQuota quota;
    private final TransactionOperations transactions;

    OutletDesk(OutletStore store, CompanyStore companies, AccountQuota quota, TransactionOperations transactions) {
        this.store = store;
        this.companies = companies;
        this.quota = quota;
        this.transactions = transactions;
    }

    /// An earlier try of the same is found by its key, and without one by all that is said of it.
    ///
    /// @param byKey the id that the key of the request makes
    Made<MediaOutlet> register(Optional<UUID> byKey, MediaOutlet said) {
        String owner = said.owner();
        return transactions.execute(_ -> {
            quota.takeTurn(owner);
            if (companies.owned(owner, said.companyId()).isEmpty()) {
                throw Problem.notFound();
            }
            Optional<MediaOutlet> there = byKey.isPresent() ? store.owned(owner, byKey.get()) : store.ofSameWords(said);
            OutletState state =
                    there.<OutletState>map(made -> new Registered(made, false)).orElseGet(Unregistered::new);
            return switch (OutletDecider.decide(state, new Register(said))) {
                case Accepted<OutletState, MediaOutlet>(var _, var kept) -> {
                    quota.outlet(() -> store.count(owner));
                    store.insert(kept.getFirst());
                    yield Made.now(kept.getFirst());
                }
                case Already<OutletState, MediaOutlet>() -> Made.before(there.orElseThrow());
                case Refused<OutletState, MediaOutlet>(var code, var details) ->
                    throw ApplicantProblem.refusal(code, details);
                case RefusedOnRecord<OutletState, MediaOutlet> _ -> throw noneOnRecord();
            };
        });
    }

    /// A repeat is answered as the first time, whatever version it carries: nobody else changes an outlet.
    ///
    /// @param wanted what is to be said, by what is said now
    MediaOutlet change(String owner, UUID id, ExpectedVersion seen, UnaryOperator<MediaOutlet> wanted) {
        return transactions.execute(_ -> {
            quota.takeTurn(owner);
            MediaOutlet there = store.owned(owner, id).orElseThrow(Problem::notFound);
            Decision<OutletState, MediaOutlet> decision =
                    OutletDecider.decide(new Registered(there, store.inUse(id)), new Change(wanted.apply(there)));
            if (!(decision instanceof Already)) {
                seen.require(there.version(), there.changedBy(), there.changedAt());
            }
            return switch (decision) {
                case Accepted<OutletState, MediaOutlet>(var _, var kept) -> {
                    store.update(kept.getFirst());
                    yield kept.getFirst();
                }
                case Already<OutletState, MediaOutlet>() -> there;
                case Refused<OutletState, MediaOutlet>(var code, var details) ->
                    throw ApplicantProblem.refusal(code, details);
                case RefusedOnRecord<OutletState, MediaOutlet> _ -> throw noneOnRecord();
            };
        });
    }

    private static IllegalStateException noneOnRecord() {
        return new IllegalStateException("no attempt at an outlet is kept");
    }
}
