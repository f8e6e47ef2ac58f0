package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static id.sahkan.verification.casefile.CaseFixtures.LETTER;
import static id.sahkan.verification.casefile.CaseFixtures.OBJECT_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ObjectionBegun;
import id.sahkan.contracts.VerificationEvent.ObjectionHeld;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.businessday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The clock of an objection does not run from a letter that nobody has.
class ObjectionDeciderTest {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final LocalDate REACHED = LocalDate.of(2026, 12, 15);

    private static Decision<CaseState, VerificationEvent> begin(UUID letter, WorkingDays calendar) {
        return CaseDecider.decide(
                CaseFixtures.held(), new CaseCommand.BeginObjection(letter, REACHED, calendar, WITA, AT));
    }

    @Test
    void whatWasGivenBeforeIsToldAndHoldsNoLonger() {
        Instant heard = AT.plusSeconds(3600);
        var decision = CaseDecider.decide(CaseFixtures.refused(), new CaseCommand.HoldObjection(LETTER, heard));
        CaseState.Refused before = CaseFixtures.refused();
        assertThat(decision)
                .isEqualTo(new Decision.Accepted<CaseState, VerificationEvent>(
                        new CaseState.Refused(
                                before.application(),
                                before.basis(),
                                before.review(),
                                before.reasons(),
                                before.decidedAt(),
                                null,
                                new CaseState.Held(LETTER, heard)),
                        new ObjectionHeld(CaseFixtures.APPLICATION, LETTER, OBJECT_UNTIL)));
    }

    @Test
    void itBeginsOnTheDayOnWhichSomebodyWasToldInTheCalendarAndZoneOfTheOffice() {
        // after Tue 15 December: 6 days to the 23rd, 28 to 31 are 10, 4 to 15 January are 20, the 18th is the 21st
        var calendar = new WorkingDays(
                Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));
        Instant until =
                LocalDate.of(2027, 1, 18).atTime(23, 59, 59).atZone(WITA).toInstant();
        CaseState.Refused before = CaseFixtures.held();
        assertThat(begin(LETTER, calendar))
                .isEqualTo(new Decision.Accepted<CaseState, VerificationEvent>(
                        new CaseState.Refused(
                                before.application(),
                                before.basis(),
                                before.review(),
                                before.reasons(),
                                before.decidedAt(),
                                until,
                                null),
                        new ObjectionBegun(CaseFixtures.APPLICATION, LETTER, REACHED, until)));
    }

    @Test
    void theWordOfAnotherLetterEndsNoHold() {
        assertThat(begin(UUID.randomUUID(), new WorkingDays(Set.of()))).isInstanceOf(Decision.Already.class);
        assertThat(CaseDecider.decide(
                        CaseFixtures.refused(),
                        new CaseCommand.BeginObjection(LETTER, REACHED, new WorkingDays(Set.of()), WITA, AT)))
                .isInstanceOf(Decision.Already.class);
    }
}
