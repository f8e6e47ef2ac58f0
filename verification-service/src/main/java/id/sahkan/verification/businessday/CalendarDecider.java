package id.sahkan.verification.businessday;

import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.verification.businessday.DayCommand.Add;
import id.sahkan.verification.businessday.DayCommand.Change;
import id.sahkan.verification.businessday.DayCommand.Remove;
import id.sahkan.verification.businessday.DayState.Marked;
import id.sahkan.verification.businessday.DayState.Unmarked;

/// A day has one answer: it is added once, and afterwards changed or removed.
final class CalendarDecider {

    private CalendarDecider() {}

    private record Given(DayState state, DayCommand command) {}

    static Decision<DayState, DayChange> decide(DayState state, DayCommand command) {
        return switch (new Given(state, command)) {
            case Given(Unmarked _, Add add) ->
                new Accepted<>(new Marked(add.entry(), add.by().id()), new DayChange(null, add.entry()));
            case Given(Marked marked, Add add) ->
                marked.entry().equals(add.entry())
                                && marked.changedBy().equals(add.by().id())
                        ? new Already<>()
                        : new Refused<>(CalendarRefusal.DAY_TAKEN);

            case Given(Unmarked _, Change _) -> new Refused<>(CalendarRefusal.NO_ENTRY);
            case Given(Marked marked, Change change) ->
                marked.entry().equals(change.entry())
                        ? new Already<>()
                        : new Accepted<>(
                                new Marked(change.entry(), change.by().id()),
                                new DayChange(marked.entry(), change.entry()));

            case Given(Unmarked unmarked, Remove remove) ->
                remove.by().id().equals(unmarked.removedBy())
                        ? new Already<>()
                        : new Refused<>(CalendarRefusal.NO_ENTRY);
            case Given(Marked marked, Remove remove) ->
                new Accepted<>(new Unmarked(remove.by().id()), new DayChange(marked.entry(), null));
        };
    }
}
