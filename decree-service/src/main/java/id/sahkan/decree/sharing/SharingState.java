package id.sahkan.decree.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an agreement on one sequence stands, as its decider sees it.
sealed interface SharingState {

    /// The office has asked nobody who has not answered yet.
    record Unasked() implements SharingState {}

    /// What is on file.
    sealed interface Kept extends SharingState {

        Terms terms();

        Step asked();

        default @Nullable Step answered() {
            return null;
        }

        default @Nullable Step ended() {
            return null;
        }

        /// The last year, once it was ended.
        default @Nullable Integer untilYear() {
            return null;
        }

        default Step latest() {
            Step ended = ended();
            Step answered = answered();
            return ended != null ? ended : answered != null ? answered : asked();
        }
    }

    record Asked(Terms terms, Step asked) implements Kept {}

    record Agreed(Terms terms, Step asked, Step answered) implements Kept {}

    record Declined(Terms terms, Step asked, Step answered) implements Kept {}

    /// @param answered taken back by the side that had asked
    record Withdrawn(Terms terms, Step asked, Step answered) implements Kept {}

    /// @param untilYear the last year; before `fromYear` where it never began
    record Ended(Terms terms, Step asked, Step answered, Step ended, Integer untilYear) implements Kept {}

    /// What the two agree on.
    ///
    /// @param office who joins
    /// @param keeper whose sequence it is
    /// @param fromYear the first year in which both number in it
    record Terms(String office, String keeper, int fromYear) {}

    /// Who did what is to be done by two sides, when and why.
    ///
    /// @param by the account's id
    record Step(String by, String name, Instant at, String reason) {

        /// By the same person with the same words; when does not matter, nor what the person is called by now.
        boolean repeats(Step first) {
            return by.equals(first.by()) && reason.equals(first.reason());
        }

        @Override
        public String toString() {
            return "Step[" + by + "]";
        }
    }
}
