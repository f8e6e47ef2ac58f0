package id.sahkan.messaging;

import java.util.List;
import java.util.Map;

/// What a decider answers to a command, the same in every service. Nothing else changes a business object.
///
/// @param <S> the state of the object
/// @param <E> what is told to others about it
public sealed interface Decision<S, E> {

    /// It happens: the next state, and the events in the order in which they are written.
    record Accepted<S, E>(S next, List<E> events) implements Decision<S, E> {

        public Accepted(S next, E event) {
            this(next, List.of(event));
        }
    }

    /// It has happened before, with the same words: nothing changes, and the answer is as it was. By whom, the state
    /// says where it knows; otherwise the desk asks another person than the last for the version that there is.
    record Already<S, E>() implements Decision<S, E> {}

    /// @param details what a program may read besides the code, such as which papers are missing
    record Refused<S, E>(RefusalCode code, Map<String, Object> details) implements Decision<S, E> {

        public Refused(RefusalCode code) {
            this(code, Map.of());
        }
    }

    /// Refused, but the attempt itself is a fact that must be kept: late is late on record.
    record RefusedOnRecord<S, E>(RefusalCode code, E event) implements Decision<S, E> {}
}
