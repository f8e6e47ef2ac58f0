package id.sahkan.verification.businessday;

import static java.util.Objects.requireNonNullElse;

import id.sahkan.http.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An entry as it arrives. Everything that is wrong with it is told at once.
///
/// @param day only where it is new; else the address names it
record DayInput(
        @Nullable LocalDate day,
        @Nullable DayKind kind,
        @Nullable String name,
        @Nullable String source) {

    CalendarDay checked(LocalDate today) {
        return checked(day, today);
    }

    CalendarDay checkedOf(LocalDate named, LocalDate today) {
        return checked(named, today);
    }

    private CalendarDay checked(@Nullable LocalDate stated, LocalDate today) {
        Checks checks = new Checks();
        LocalDate checkedDay = checks.given("day", stated, today);
        DayKind checkedKind = checks.given("kind", kind, DayKind.NATIONAL_HOLIDAY);
        if (stated != null) {
            for (CalendarRefusal broken : DayRules.broken(stated, checkedKind, today)) {
                checks.reject(requireNonNullElse(broken.field(), "day"), broken.code());
            }
        }
        String checkedName = checks.text("name", name, DayRules.LONGEST_NAME);
        String checkedSource = checks.optionalText("source", source, DayRules.LONGEST_SOURCE);
        checks.throwIfAny();
        return new CalendarDay(checkedDay, checkedKind, checkedName, checkedSource);
    }
}
