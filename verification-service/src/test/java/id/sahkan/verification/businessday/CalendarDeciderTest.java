package id.sahkan.verification.businessday;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.http.Actor;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.verification.businessday.DayCommand.Add;
import id.sahkan.verification.businessday.DayCommand.Change;
import id.sahkan.verification.businessday.DayCommand.Remove;
import id.sahkan.verification.businessday.DayState.Marked;
import id.sahkan.verification.businessday.DayState.Unmarked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDeciderTest {

    private static final Instant AT = Instant.parse("2026-11-29T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate DAY = LocalDate.of(2027, 8, 17);
    private static final Actor RINA = new Actor("sub-rina", "Rina");
    private static final Actor BAYU = new Actor("sub-bayu", "Bayu");
    private static final CalendarDay ENTRY = entry("Proklamasi Kemerdekaan");
    private static final CalendarDay OTHER = entry("Hari Kemerdekaan");

    @Test
    void anOrdinaryDayGetsAnEntry() {
        assertThat(decide(new Unmarked(null), new Add(ENTRY, RINA, AT)))
                .isEqualTo(new Accepted<>(new Marked(ENTRY, "sub-rina"), new DayChange(null, ENTRY)));
    }

    @Test
    void aDayHasOneAnswer() {
        DayState marked = new Marked(ENTRY, "sub-rina");
        assertThat(decide(marked, new Add(OTHER, RINA, AT))).isEqualTo(new Refused<>(CalendarRefusal.DAY_TAKEN));
        assertThat(decide(marked, new Add(ENTRY, BAYU, AT))).isEqualTo(new Refused<>(CalendarRefusal.DAY_TAKEN));
        assertThat(decide(marked, new Add(ENTRY, RINA, AT))).isEqualTo(new Already<>());
    }

    @Test
    void aChangeKeepsWhatWasBefore() {
        DayState marked = new Marked(ENTRY, "sub-rina");
        assertThat(decide(marked, new Change(OTHER, BAYU, AT)))
                .isEqualTo(new Accepted<>(new Marked(OTHER, "sub-bayu"), new DayChange(ENTRY, OTHER)));
        assertThat(decide(marked, new Change(ENTRY, BAYU, AT))).isEqualTo(new Already<>());
        assertThat(decide(new Unmarked(null), new Change(ENTRY, RINA, AT)))
                .isEqualTo(new Refused<>(CalendarRefusal.NO_ENTRY));
    }

    @Test
    void whatIsRemovedIsRemovedOnce() {
        assertThat(decide(new Marked(ENTRY, "sub-rina"), new Remove(DAY, BAYU, AT)))
                .isEqualTo(new Accepted<>(new Unmarked("sub-bayu"), new DayChange(ENTRY, null)));
        assertThat(decide(new Unmarked("sub-bayu"), new Remove(DAY, BAYU, AT))).isEqualTo(new Already<>());
        assertThat(decide(new Unmarked("sub-bayu"), new Remove(DAY, RINA, AT)))
                .isEqualTo(new Refused<>(CalendarRefusal.NO_ENTRY));
        assertThat(decide(new Unmarked(null), new Remove(DAY, RINA, AT)))
                .isEqualTo(new Refused<>(CalendarRefusal.NO_ENTRY));
    }

    @ParameterizedTest
    @CsvSource({
        "1944-12-31, NATIONAL_HOLIDAY, day-too-early",
        "1945-01-01, NATIONAL_HOLIDAY, ",
        "2031-11-29, JOINT_LEAVE,      ",
        "2031-11-30, JOINT_LEAVE,      day-too-far",
        "2027-08-17, WORKED,           day-not-off",
        "2027-08-14, WORKED,           ",
        "2027-08-15, WORKED,           ",
        "2027-08-15, SPECIAL_DAY_OFF,  "
    })
    void anEntryIsHeldToItsRules(LocalDate day, DayKind kind, String code) {
        assertThat(DayRules.broken(day, kind, TODAY))
                .extracting(CalendarRefusal::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static Decision<DayState, DayChange> decide(DayState state, DayCommand command) {
        return CalendarDecider.decide(state, command);
    }

    private static CalendarDay entry(String name) {
        return new CalendarDay(DAY, DayKind.NATIONAL_HOLIDAY, name, "SKB 3 Menteri");
    }
}
