package id.sahkan.applicant.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.office.Office.Name;
import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.applicant.office.OfficeCommand.Add;
import id.sahkan.applicant.office.OfficeCommand.Bear;
import id.sahkan.applicant.office.OfficeCommand.Close;
import id.sahkan.applicant.office.OfficeCommand.Describe;
import id.sahkan.applicant.office.OfficeCommand.Reopen;
import id.sahkan.applicant.office.OfficeState.Closed;
import id.sahkan.applicant.office.OfficeState.Open;
import id.sahkan.applicant.office.OfficeState.Unknown;
import id.sahkan.contracts.IndonesianZone;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.http.Actor;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeDeciderTest {

    private static final UUID ID = new UUID(7, 1);
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final Actor SRI = new Actor("subject-1", "Sri");
    private static final Actor BUDI = new Actor("subject-2", "Budi");
    private static final Terms TERMS = terms("Jalan Satu");

    @Test
    void aNewWordIsAnOffice() {
        Office added = office("lain", 1, TERMS, SRI);
        assertThat(OfficeDecider.decide(new Unknown(), new Add(ID, "lain", TERMS, SRI, AT)))
                .isEqualTo(accepted(added));
    }

    @Test
    void aTakenWordIsARepeatOnlyOfTheSamePersonWithTheSameTermsWhereNothingWasChanged() {
        Office there = office("lain", 1, TERMS, SRI);
        assertThat(add(there, TERMS, new Actor("subject-1", "Sri R."))).isEqualTo(new Already<>());
        var taken = new Refused<OfficeState, OfficeChanged>(OfficeRefusal.ALREADY_EXISTS);
        assertThat(add(there, TERMS, BUDI)).isEqualTo(taken);
        assertThat(add(there, terms("Jalan Dua"), SRI)).isEqualTo(taken);
        assertThat(add(office("lain", 2, TERMS, SRI), TERMS, SRI)).isEqualTo(taken);
        assertThat(add(office("first", 1, TERMS, null), TERMS, SRI)).isEqualTo(taken);
    }

    @Test
    void whatIsSaidLeavesEmblemAndStatusAsTheyAre() {
        Office there = office("lain", 3, TERMS.bearing("a1").closed(true), SRI);
        Terms said = terms("Jalan Dua");
        assertThat(OfficeDecider.decide(new Closed(there), new Describe(said, BUDI, AT)))
                .isEqualTo(accepted(office("lain", 4, said.bearing("a1").closed(true), BUDI)));
        assertThat(OfficeDecider.decide(new Closed(there), new Describe(TERMS, BUDI, AT)))
                .isEqualTo(new Already<>());
    }

    @Test
    void anEmblemIsBornOnceAndTakenOffOnce() {
        Office plain = office("lain", 1, TERMS, SRI);
        Office bearing = office("lain", 2, TERMS.bearing("a1"), SRI);
        assertThat(OfficeDecider.decide(new Open(plain), new Bear("a1", SRI, AT)))
                .isEqualTo(accepted(bearing));
        assertThat(OfficeDecider.decide(new Open(bearing), new Bear("a1", SRI, AT)))
                .isEqualTo(new Already<>());
        assertThat(OfficeDecider.decide(new Open(bearing), new Bear(null, SRI, AT)))
                .isEqualTo(accepted(office("lain", 3, TERMS, SRI)));
        assertThat(OfficeDecider.decide(new Open(plain), new Bear(null, SRI, AT)))
                .isEqualTo(new Already<>());
    }

    @Test
    void anOfficeClosesAndOpensAgainButTheFirst() {
        Office open = office("lain", 1, TERMS, SRI);
        Office closed = office("lain", 2, TERMS.closed(true), SRI);
        assertThat(OfficeDecider.decide(new Open(open), new Close(SRI, AT))).isEqualTo(accepted(closed));
        assertThat(OfficeDecider.decide(new Closed(closed), new Close(SRI, AT))).isEqualTo(new Already<>());
        assertThat(OfficeDecider.decide(new Closed(closed), new Reopen(SRI, AT)))
                .isEqualTo(accepted(office("lain", 3, TERMS, SRI)));
        assertThat(OfficeDecider.decide(new Open(open), new Reopen(SRI, AT))).isEqualTo(new Already<>());
        assertThat(OfficeDecider.decide(new Open(office("first", 1, TERMS, null)), new Close(SRI, AT)))
                .isEqualTo(new Refused<>(OfficeRefusal.FIRST_OFFICE_STAYS));
    }

    @Test
    void nothingIsDoneWithAnOfficeThatIsNot() {
        assertThat(Stream.of(
                                new Describe(TERMS, SRI, AT),
                                new Bear("a1", SRI, AT),
                                new Close(SRI, AT),
                                new Reopen(SRI, AT))
                        .map(command -> OfficeDecider.decide(new Unknown(), command)))
                .containsOnly(new Refused<>(OfficeRefusal.NOT_FOUND));
    }

    private static Decision<OfficeState, OfficeChanged> add(Office there, Terms terms, Actor by) {
        return OfficeDecider.decide(OfficeState.of(there), new Add(new UUID(7, 2), there.slug(), terms, by, AT));
    }

    private static Decision<OfficeState, OfficeChanged> accepted(Office next) {
        return new Accepted<>(OfficeState.of(next), next.fact());
    }

    private static Office office(String key, long version, Terms terms, @Nullable Actor by) {
        return new Office(ID, key, key, terms, version, AT, by);
    }

    private static Terms terms(String address) {
        return new Terms(
                new Name("Dinas Contoh", "Example Office"),
                new Name("Contoh", "Example"),
                OfficeKind.OTHER,
                "Pekanbaru",
                IndonesianZone.JAKARTA,
                address,
                null,
                null,
                null,
                "#005a9c",
                null,
                null,
                null);
    }
}
