package id.sahkan.decree.sharing;

import static id.sahkan.decree.sharing.SharingDecider.decide;
import static org.assertj.core.api.Assertions.assertThat;

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
import id.sahkan.decree.sharing.SharingState.Terms;
import id.sahkan.decree.sharing.SharingState.Unasked;
import id.sahkan.decree.sharing.SharingState.Withdrawn;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharingDeciderTest {

    private static final Instant AT = Instant.parse("2026-11-14T03:00:00Z");
    private static final Terms TERMS = new Terms("kota-j", "kota-k", 2026);
    private static final Step ASKED = step("adi", "Satu buku agenda");
    private static final Step ANSWERED = step("budi", "setuju");
    private static final Step ENDED = step("citra", "cukup");
    private static final Step NEW = step("dewi", "kata lain");
    private static final Findings FREE = Findings.NOTHING;

    private static final Unasked UNASKED_STATE = new Unasked();
    private static final Asked ASKED_STATE = new Asked(TERMS, ASKED);
    private static final Agreed AGREED_STATE = new Agreed(TERMS, ASKED, ANSWERED);
    private static final Declined DECLINED_STATE = new Declined(TERMS, ASKED, ANSWERED);
    private static final Withdrawn WITHDRAWN_STATE = new Withdrawn(TERMS, ASKED, ANSWERED);
    private static final Ended ENDED_STATE = new Ended(TERMS, ASKED, ANSWERED, ENDED, 2026);

    private static final List<SharingState> STATES =
            List.of(UNASKED_STATE, ASKED_STATE, AGREED_STATE, DECLINED_STATE, WITHDRAWN_STATE, ENDED_STATE);

    /// By somebody who has done nothing yet.
    private static final List<SharingCommand> COMMANDS = List.of(
            new Ask(TERMS, NEW, FREE), new Accept(NEW, FREE), new Decline(NEW), new Withdraw(NEW), new End(NEW, 2026));

    /// One line a state, one column a command: what it becomes, or why not.
    private static final List<List<Decision<Kept, Step>>> TABLE = List.of(
            List.of(accepted(new Asked(TERMS, NEW)), answered(), answered(), answered(), answered()),
            List.of(
                    inTheWay(),
                    accepted(new Agreed(TERMS, ASKED, NEW)),
                    accepted(new Declined(TERMS, ASKED, NEW)),
                    accepted(new Withdrawn(TERMS, ASKED, NEW)),
                    answered()),
            List.of(
                    inTheWay(),
                    answered(),
                    answered(),
                    answered(),
                    accepted(new Ended(TERMS, ASKED, ANSWERED, NEW, 2026))),
            List.of(answered(), answered(), answered(), answered(), answered()),
            List.of(answered(), answered(), answered(), answered(), answered()),
            List.of(answered(), answered(), answered(), answered(), answered()));

    @Test
    void everyCommandInEveryState() {
        assertThat(STATES.stream()
                        .map(state -> COMMANDS.stream()
                                .map(command -> decide(state, command))
                                .toList())
                        .toList())
                .isEqualTo(TABLE);
        // none is forgotten when one is added
        assertThat(STATES.stream().map(Object::getClass).toList())
                .containsAll(leaves(SharingState.class))
                .hasSameSizeAs(leaves(SharingState.class));
        assertThat(COMMANDS.stream().map(Object::getClass).toList())
                .containsAll(leaves(SharingCommand.class))
                .hasSameSizeAs(leaves(SharingCommand.class));
    }

    /// What was done, by whom with which words, in the state that came of it.
    private record Repeat(SharingState state, Step first, Function<Step, SharingCommand> again, SharingRefusal other) {}

    static Stream<Repeat> repeats() {
        return Stream.of(
                new Repeat(ASKED_STATE, ASKED, step -> new Ask(TERMS, step, FREE), SharingRefusal.IN_THE_WAY),
                new Repeat(AGREED_STATE, ANSWERED, step -> new Accept(step, FREE), SharingRefusal.ANSWERED),
                new Repeat(DECLINED_STATE, ANSWERED, Decline::new, SharingRefusal.ANSWERED),
                new Repeat(WITHDRAWN_STATE, ANSWERED, Withdraw::new, SharingRefusal.ANSWERED),
                new Repeat(ENDED_STATE, ENDED, step -> new End(step, 2027), SharingRefusal.ANSWERED));
    }

    @ParameterizedTest
    @MethodSource("repeats")
    void onlyTheSamePersonWithTheSameWordsRepeats(Repeat one) {
        Step later = new Step(
                one.first().by(), "Nama baru", AT.plusSeconds(60), one.first().reason());
        assertThat(decide(one.state(), one.again().apply(later))).isEqualTo(new Already<>());
        Step otherWords = step(one.first().by(), "kata lain");
        assertThat(decide(one.state(), one.again().apply(otherWords))).isEqualTo(refused(one.other()));
        Step another = step("dewi", one.first().reason());
        assertThat(decide(one.state(), one.again().apply(another))).isEqualTo(refused(one.other()));
    }

    @Test
    void somethingElseIsNotAskedWhileThereIsNoAnswer() {
        for (Terms other : List.of(new Terms("kota-j", "kota-x", 2026), new Terms("kota-j", "kota-k", 2027))) {
            assertThat(decide(ASKED_STATE, new Ask(other, ASKED, FREE))).isEqualTo(inTheWay());
        }
    }

    @Test
    void whatStandsInTheWayIsToldOneByOne() {
        var clocks = new Findings(false, true, true);
        var both = new Findings(true, true, true);
        var given = new Findings(true, true, false);
        var inTheWay = new Findings(true, false, true);
        assertThat(decide(UNASKED_STATE, new Ask(TERMS, NEW, clocks))).isEqualTo(refused(SharingRefusal.ZONE_DIFFERS));
        assertThat(decide(UNASKED_STATE, new Ask(TERMS, NEW, both))).isEqualTo(refused(SharingRefusal.NUMBERS_GIVEN));
        assertThat(decide(UNASKED_STATE, new Ask(TERMS, NEW, inTheWay))).isEqualTo(inTheWay());
        assertThat(decide(ASKED_STATE, new Accept(NEW, clocks))).isEqualTo(refused(SharingRefusal.ZONE_DIFFERS));
        assertThat(decide(ASKED_STATE, new Accept(NEW, both))).isEqualTo(inTheWay());
        assertThat(decide(ASKED_STATE, new Accept(NEW, given))).isEqualTo(refused(SharingRefusal.NUMBERS_GIVEN));
    }

    @Test
    void whatHasNotBegunIsEndedBeforeItsFirstYear() {
        var later = new Terms("kota-j", "kota-k", 2027);
        assertThat(decide(new Agreed(later, ASKED, ANSWERED), new End(NEW, 2026)))
                .isEqualTo(accepted(new Ended(later, ASKED, ANSWERED, NEW, 2026)));
        assertThat(decide(AGREED_STATE, new End(NEW, 2028)))
                .isEqualTo(accepted(new Ended(TERMS, ASKED, ANSWERED, NEW, 2028)));
        assertThat(decide(new Agreed(new Terms("kota-j", "kota-k", 2030), ASKED, ANSWERED), new End(NEW, 2026)))
                .isEqualTo(accepted(new Ended(new Terms("kota-j", "kota-k", 2030), ASKED, ANSWERED, NEW, 2029)));
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(one -> leaves(one).stream())
                        .toList()
                : List.of(type);
    }

    private static Step step(String by, String reason) {
        return new Step(by, "Nama " + by, AT, reason);
    }

    private static Decision<Kept, Step> accepted(Kept next) {
        return new Accepted<>(next, NEW);
    }

    private static Decision<Kept, Step> answered() {
        return refused(SharingRefusal.ANSWERED);
    }

    private static Decision<Kept, Step> inTheWay() {
        return refused(SharingRefusal.IN_THE_WAY);
    }

    private static Decision<Kept, Step> refused(SharingRefusal why) {
        return new Refused<>(why);
    }
}
