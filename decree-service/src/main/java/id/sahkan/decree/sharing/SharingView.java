package id.sahkan.decree.sharing;

import id.sahkan.decree.office.Office;
import id.sahkan.decree.sharing.SharingState.Kept;
import id.sahkan.decree.sharing.SharingState.Step;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an office has agreed about its numbers, as its screens see it.
///
/// @param keeper whose sequence this year's numbers are of; null where it is the office's own
/// @param mayBeAsked the other offices of the installation with the same clock
record SharingView(String office, int year, @Nullable Named keeper, List<One> sharings, List<Named> mayBeAsked) {

    record Named(String key, String titleIndonesian, String titleEnglish) {

        static Named of(Office office) {
            boolean told = office.isTold();
            return new Named(
                    office.key(),
                    told ? office.titleIndonesian() : office.key(),
                    told ? office.titleEnglish() : office.key());
        }
    }

    record Done(Actor by, Instant at, String reason) {

        static @Nullable Done of(@Nullable Step step) {
            return step == null ? null : new Done(new Actor(step.by(), step.name()), step.at(), step.reason());
        }
    }

    record One(
            UUID id,
            Named office,
            Named keeper,
            int fromYear,
            @Nullable Integer untilYear,
            SharingStage state,
            long version,
            Done asked,
            @Nullable Done answered,
            @Nullable Done ended) {

        static One of(Sharing sharing, Function<String, Office> offices) {
            Kept state = sharing.state();
            return new One(
                    sharing.id(),
                    Named.of(offices.apply(state.terms().office())),
                    Named.of(offices.apply(state.terms().keeper())),
                    state.terms().fromYear(),
                    state.untilYear(),
                    SharingStage.of(state),
                    sharing.version(),
                    Objects.requireNonNull(Done.of(state.asked())),
                    Done.of(state.answered()),
                    Done.of(state.ended()));
        }
    }
}
