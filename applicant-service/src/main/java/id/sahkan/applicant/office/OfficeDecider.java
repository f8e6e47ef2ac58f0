package id.sahkan.applicant.office;

import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.applicant.office.OfficeCommand.Add;
import id.sahkan.applicant.office.OfficeCommand.Bear;
import id.sahkan.applicant.office.OfficeCommand.Close;
import id.sahkan.applicant.office.OfficeCommand.Describe;
import id.sahkan.applicant.office.OfficeCommand.Reopen;
import id.sahkan.applicant.office.OfficeState.Closed;
import id.sahkan.applicant.office.OfficeState.Known;
import id.sahkan.applicant.office.OfficeState.Open;
import id.sahkan.applicant.office.OfficeState.Unknown;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;

/// An office is added once and is told of each time that something else is said of it.
final class OfficeDecider {

    private OfficeDecider() {}

    private record Given(OfficeState state, OfficeCommand command) {}

    static Decision<OfficeState, OfficeChanged> decide(OfficeState state, OfficeCommand command) {
        return switch (new Given(state, command)) {
            case Given(Unknown _, Add add) ->
                accepted(new Office(add.id(), add.slug(), add.slug(), add.said(), 1, add.at(), add.by()));
            case Given(Known there, Add add) ->
                isSame(there.office(), add) ? new Already<>() : new Refused<>(OfficeRefusal.ALREADY_EXISTS);

            case Given(Unknown _, Describe _), Given(Unknown _, Bear _) -> new Refused<>(OfficeRefusal.NOT_FOUND);
            case Given(Unknown _, Close _), Given(Unknown _, Reopen _) -> new Refused<>(OfficeRefusal.NOT_FOUND);

            case Given(Known there, Describe describe) ->
                change(there.office(), describe.said().after(there.office().terms()), describe);
            case Given(Known there, Bear bear) ->
                change(there.office(), there.office().terms().bearing(bear.emblem()), bear);

            case Given(Open open, Close close) ->
                open.office().isFirst()
                        ? new Refused<>(OfficeRefusal.FIRST_OFFICE_STAYS)
                        : change(open.office(), open.office().terms().closed(true), close);
            case Given(Closed _, Close _) -> new Already<>();
            case Given(Open _, Reopen _) -> new Already<>();
            case Given(Closed closed, Reopen reopen) ->
                change(closed.office(), closed.office().terms().closed(false), reopen);
        };
    }

    /// As it was added, by whom it was added: nothing was changed since.
    private static boolean isSame(Office there, Add add) {
        return there.version() == 1
                && there.terms().equals(add.said())
                && there.changedBy() != null
                && there.changedBy().isSame(add.by());
    }

    private static Decision<OfficeState, OfficeChanged> change(Office there, Terms said, OfficeCommand command) {
        return there.terms().equals(said) ? new Already<>() : accepted(there.next(said, command.at(), command.by()));
    }

    private static Decision<OfficeState, OfficeChanged> accepted(Office office) {
        return new Accepted<>(OfficeState.of(office), office.fact());
    }
}
