package id.sahkan.decree.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That one office takes its numbers of the sequence that another keeps, from a year on: asked by the one, agreed
/// by the other.
///
/// @param office who joins
/// @param keeper whose sequence it is
/// @param untilYear the last year, once it was ended; before `fromYear` where it never began
record Sharing(
        UUID id,
        String office,
        String keeper,
        int fromYear,
        @Nullable Integer untilYear,
        State state,
        long version,
        Step asked,
        @Nullable Step answered,
        @Nullable Step ended) {

    enum State {
        ASKED,
        AGREED,
        DECLINED,
        WITHDRAWN,
        ENDED
    }

    /// Who did what is to be done by two sides, when and why.
    record Step(String by, String name, Instant at, String reason) {

        @Override
        public String toString() {
            return "Step[" + by + "]";
        }
    }

    Step latest() {
        return ended != null ? ended : answered != null ? answered : asked;
    }

    Sharing answered(State to, Step step) {
        return new Sharing(id, office, keeper, fromYear, null, to, version + 1, asked, step, null);
    }

    /// The numbers of the year in which it is ended go on in the sequence: none of them is given elsewhere.
    Sharing ended(int thisYear, Step step) {
        int until = Math.max(thisYear, fromYear - 1);
        return new Sharing(id, office, keeper, fromYear, until, State.ENDED, version + 1, asked, answered, step);
    }
}
