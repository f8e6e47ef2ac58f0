package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent;
import java.util.List;

/// What `decide` answers. `Already`: the same was done before, nothing changes and nobody is to blame.
sealed interface Decision {

    record Accepted(DecreeState next, List<DecreeEvent> events) implements Decision {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Already(DecreeState state) implements Decision {}

    record Refused(Refusal code) implements Decision {}
}
