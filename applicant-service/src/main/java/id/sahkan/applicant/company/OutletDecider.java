package id.sahkan.applicant.company;

import id.sahkan.applicant.company.OutletCommand.Change;
import id.sahkan.applicant.company.OutletCommand.Register;
import id.sahkan.applicant.company.OutletState.Registered;
import id.sahkan.applicant.company.OutletState.Unregistered;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;

/// A company has no two outlets that cannot be told apart. What is decided is the outlet as it is kept.
final class OutletDecider {

    private OutletDecider() {}

    private record Given(OutletState state, OutletCommand command) {}

    static Decision<OutletState, MediaOutlet> decide(OutletState state, OutletCommand command) {
        return switch (new Given(state, command)) {
            case Given(Unregistered _, Register register) -> accepted(register.said(), false);
            case Given(Registered there, Register register) ->
                repeats(there.outlet(), register.said())
                        ? new Already<>()
                        : new Refused<>(OutletRefusal.IDEMPOTENCY_KEY_REUSED);

            case Given(Unregistered _, Change _) -> new Refused<>(OutletRefusal.NOT_FOUND);
            case Given(Registered there, Change change) -> change(there, change.said());
        };
    }

    /// What was changed since cannot be compared any more: the key alone says that it is the same.
    private static boolean repeats(MediaOutlet there, MediaOutlet said) {
        return there.companyId().equals(said.companyId()) && (there.version() > 1 || there.says(said));
    }

    private static Decision<OutletState, MediaOutlet> change(Registered there, MediaOutlet said) {
        if (there.outlet().says(said)) {
            return new Already<>();
        }
        if (there.inUse() && there.outlet().type() != said.type()) {
            return new Refused<>(OutletRefusal.OUTLET_IN_USE);
        }
        return accepted(said, there.inUse());
    }

    private static Decision<OutletState, MediaOutlet> accepted(MediaOutlet outlet, boolean inUse) {
        return new Accepted<>(new Registered(outlet, inUse), outlet);
    }
}
