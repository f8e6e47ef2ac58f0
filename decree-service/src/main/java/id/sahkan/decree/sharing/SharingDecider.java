package id.sahkan.decree.sharing;

import id.sahkan.decree.sharing.SharingCommand.Accept;
import id.sahkan.decree.sharing.SharingCommand.Ask;
import id.sahkan.decree.sharing.SharingCommand.Decline;
import id.sahkan.decree.sharing.SharingCommand.End;
import id.sahkan.decree.sharing.SharingCommand.Findings;
import id.sahkan.decree.sharing.SharingCommand.Withdraw;
import id.sahkan.decree.sharing.SharingState.Agreed;
import id.sahkan.decree.sharing.SharingState.Asked;
import id.sahkan.decree.sharing.SharingState.Declined;
import id.sahkan.decree.sharing.SharingState.Ended;
import id.sahkan.decree.sharing.SharingState.Kept;
import id.sahkan.decree.sharing.SharingState.Step;
import id.sahkan.decree.sharing.SharingState.Unasked;
import id.sahkan.decree.sharing.SharingState.Withdrawn;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;

/// One side asks, the other answers, either ends it; what was answered is never answered again. What it tells of is
/// the step that was taken.
final class SharingDecider {

    private SharingDecider() {}

    private record Given(SharingState state, SharingCommand command) {}

    static Decision<Kept, Step> decide(SharingState state, SharingCommand command) {
        return switch (new Given(state, command)) {
            case Given(Unasked _, Ask ask) -> ask(ask);
            case Given(Unasked _, Accept _) -> refused(SharingRefusal.ANSWERED);
            case Given(Unasked _, Decline _) -> refused(SharingRefusal.ANSWERED);
            case Given(Unasked _, Withdraw _) -> refused(SharingRefusal.ANSWERED);
            case Given(Unasked _, End _) -> refused(SharingRefusal.ANSWERED);

            case Given(Asked asked, Ask ask) ->
                asked.terms().equals(ask.terms())
                        ? repeat(ask, asked.asked(), SharingRefusal.IN_THE_WAY)
                        : refused(SharingRefusal.IN_THE_WAY);
            case Given(Asked asked, Accept accept) -> accept(asked, accept);
            case Given(Asked asked, Decline decline) ->
                accepted(new Declined(asked.terms(), asked.asked(), decline.step()), decline);
            case Given(Asked asked, Withdraw withdraw) ->
                accepted(new Withdrawn(asked.terms(), asked.asked(), withdraw.step()), withdraw);
            case Given(Asked _, End _) -> refused(SharingRefusal.ANSWERED);

            case Given(Agreed _, Ask _) -> refused(SharingRefusal.IN_THE_WAY);
            case Given(Agreed agreed, Accept accept) -> repeat(accept, agreed.answered(), SharingRefusal.ANSWERED);
            case Given(Agreed _, Decline _) -> refused(SharingRefusal.ANSWERED);
            case Given(Agreed _, Withdraw _) -> refused(SharingRefusal.ANSWERED);
            case Given(Agreed agreed, End end) -> end(agreed, end);

            case Given(Declined _, Ask _) -> refused(SharingRefusal.ANSWERED);
            case Given(Declined _, Accept _) -> refused(SharingRefusal.ANSWERED);
            case Given(Declined declined, Decline decline) ->
                repeat(decline, declined.answered(), SharingRefusal.ANSWERED);
            case Given(Declined _, Withdraw _) -> refused(SharingRefusal.ANSWERED);
            case Given(Declined _, End _) -> refused(SharingRefusal.ANSWERED);

            case Given(Withdrawn _, Ask _) -> refused(SharingRefusal.ANSWERED);
            case Given(Withdrawn _, Accept _) -> refused(SharingRefusal.ANSWERED);
            case Given(Withdrawn _, Decline _) -> refused(SharingRefusal.ANSWERED);
            case Given(Withdrawn withdrawn, Withdraw withdraw) ->
                repeat(withdraw, withdrawn.answered(), SharingRefusal.ANSWERED);
            case Given(Withdrawn _, End _) -> refused(SharingRefusal.ANSWERED);

            case Given(Ended _, Ask _) -> refused(SharingRefusal.ANSWERED);
            case Given(Ended _, Accept _) -> refused(SharingRefusal.ANSWERED);
            case Given(Ended _, Decline _) -> refused(SharingRefusal.ANSWERED);
            case Given(Ended _, Withdraw _) -> refused(SharingRefusal.ANSWERED);
            case Given(Ended ended, End end) -> repeat(end, ended.ended(), SharingRefusal.ANSWERED);
        };
    }

    private static Decision<Kept, Step> ask(Ask ask) {
        Findings found = ask.findings();
        if (!found.oneClock()) {
            return refused(SharingRefusal.ZONE_DIFFERS);
        }
        if (found.numbersGiven()) {
            return refused(SharingRefusal.NUMBERS_GIVEN);
        }
        return found.inTheWay()
                ? refused(SharingRefusal.IN_THE_WAY)
                : accepted(new Asked(ask.terms(), ask.step()), ask);
    }

    /// As when it was asked: much may have happened since.
    private static Decision<Kept, Step> accept(Asked asked, Accept accept) {
        Findings found = accept.findings();
        if (!found.oneClock()) {
            return refused(SharingRefusal.ZONE_DIFFERS);
        }
        if (found.inTheWay()) {
            return refused(SharingRefusal.IN_THE_WAY);
        }
        return found.numbersGiven()
                ? refused(SharingRefusal.NUMBERS_GIVEN)
                : accepted(new Agreed(asked.terms(), asked.asked(), accept.step()), accept);
    }

    /// The numbers of the year in which it is ended go on in the sequence: none of them is given elsewhere.
    private static Decision<Kept, Step> end(Agreed agreed, End end) {
        int until = Math.max(end.year(), agreed.terms().fromYear() - 1);
        return accepted(new Ended(agreed.terms(), agreed.asked(), agreed.answered(), end.step(), until), end);
    }

    private static Decision<Kept, Step> repeat(SharingCommand command, Step first, SharingRefusal otherwise) {
        return command.step().repeats(first) ? new Already<>() : refused(otherwise);
    }

    private static Decision<Kept, Step> accepted(Kept next, SharingCommand command) {
        return new Accepted<>(next, command.step());
    }

    private static Decision<Kept, Step> refused(SharingRefusal why) {
        return new Refused<>(why);
    }
}
