package id.sahkan.applicant.company;

import id.sahkan.applicant.company.CompanyCommand.Change;
import id.sahkan.applicant.company.CompanyCommand.Register;
import id.sahkan.applicant.company.CompanyState.Registered;
import id.sahkan.applicant.company.CompanyState.Unregistered;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.util.Map;
import java.util.UUID;

/// An account has a NIB once. What is decided is the company as it is kept.
final class CompanyDecider {

    private CompanyDecider() {}

    private record Given(CompanyState state, CompanyCommand command) {}

    static Decision<CompanyState, PressCompany> decide(CompanyState state, CompanyCommand command) {
        return switch (new Given(state, command)) {
            case Given(Unregistered _, Register register) -> accepted(register.said());
            case Given(Registered there, Register register) -> again(there.company(), register);

            case Given(Unregistered _, Change _) -> new Refused<>(CompanyRefusal.NOT_FOUND);
            case Given(Registered there, Change change) -> change(there.company(), change);
        };
    }

    /// What was changed since cannot be compared any more: the key alone says that it is the same.
    private static Decision<CompanyState, PressCompany> again(PressCompany there, Register register) {
        if (there.says(register.said()) || (register.byKey() && there.version() > 1)) {
            return new Already<>();
        }
        return register.byKey() ? new Refused<>(CompanyRefusal.IDEMPOTENCY_KEY_REUSED) : taken(there.id());
    }

    private static Decision<CompanyState, PressCompany> change(PressCompany there, Change change) {
        if (there.says(change.said())) {
            return new Already<>();
        }
        return change.ofSameNib() == null ? accepted(change.said()) : taken(change.ofSameNib());
    }

    private static Decision<CompanyState, PressCompany> accepted(PressCompany company) {
        return new Accepted<>(new Registered(company), company);
    }

    private static Decision<CompanyState, PressCompany> taken(UUID other) {
        return new Refused<>(CompanyRefusal.ALREADY_EXISTS, Map.of("companyId", other));
    }
}
