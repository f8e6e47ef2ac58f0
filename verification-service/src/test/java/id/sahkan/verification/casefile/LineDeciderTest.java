package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.RankingCriterion;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.verification.casefile.Ranking.Ranked;
import id.sahkan.verification.dossier.RankingTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LineDeciderTest {

    private static final Instant AT = Instant.parse("2026-12-01T03:00:00Z");
    private static final Reviewer JOKO = CaseFixtures.JOKO;
    private static final VersionedCase PROPOSED = new VersionedCase(CaseFixtures.proposed(), 4, "Sari", AT);

    @Test
    void whoIsWithinTheLineIsDecidedAndWhoIsBeyondItWhereThatIsWanted() {
        RankedPeriod one = period(true, 1, 1);
        assertThat(decide(one, one.list(), false, false))
                .isEqualTo(new Accepted<>(one, one.ranking().ranked()));
        RankedPeriod none = period(true, 0, 1);
        assertThat(none.ranking().ranked()).extracting(Ranked::within).containsExactly(false);
        assertThat(decide(none, none.list(), true, false))
                .isEqualTo(new Accepted<>(none, none.ranking().ranked()));
        assertThat(decide(none, none.list(), false, false)).isEqualTo(new Already<>());
    }

    @Test
    void noLineIsDrawnTooEarlyOrThroughAnotherListOrThroughOnesOwn() {
        RankedPeriod open = period(false, 1, 1);
        assertThat(decide(open, open.list(), true, false)).isEqualTo(refused(LineRefusal.WINDOW_NOT_OVER));
        RankedPeriod period = period(true, 1, 1);
        assertThat(decide(period, "another", true, false)).isEqualTo(refused(LineRefusal.RANKING_CHANGED));
        assertThat(decide(period, "another", true, true)).isEqualTo(new Already<>());
        RankedPeriod coming = period(true, 1, 3);
        assertThat(decide(coming, coming.list(), true, false))
                .isEqualTo(new Refused<>(LineRefusal.CASES_UNDECIDED, Map.of("undecided", 2)));
        assertThat(LineDecider.decide(period, new LineCommand(period.list(), true, false, Set.of(JOKO.id()), JOKO, AT)))
                .isEqualTo(refused(LineRefusal.OWN_APPLICATION));
    }

    @Test
    void whatIsKeptOfARefusalIsAPlaceAndPeopleReadASentence() {
        var json = JsonMapper.shared();
        Reason beyond = Reason.beyondQuota(new Place(3, 4, 2, 1, List.of(RankingCriterion.TIER)));
        String kept = json.writeValueAsString(beyond);
        assertThat(kept).doesNotContain("Peringkat").contains("\"rank\":3");
        assertThat(json.readValue(kept, Reason.class)).isEqualTo(beyond);
        assertThat(beyond.words())
                .startsWith("Peringkat 3 dari 4; kuota 2, kuota jenis media ini 1. Urutan menurut klasifikasi")
                .contains("\nRank 3 of 4; quota 2, quota of this type of media 1. Ranked by tier");
        assertThat(new Place(2, 2, null, 1, List.of()).sentence().en())
                .startsWith("Rank 2 of 2; quota of this type of media 1.");
    }

    @Test
    void aReasonOfBeforeIsShownAsItWasWritten() {
        String kept = "{\"requirementCode\":null,\"reasonCode\":\"BEYOND_QUOTA\",\"note\":\"Peringkat 3 dari 3\"}";
        Reason reason = JsonMapper.shared().readValue(kept, Reason.class);
        assertThat(reason.words()).isEqualTo("Peringkat 3 dari 3");
        assertThat(JsonMapper.shared().writeValueAsString(reason)).isEqualTo(kept);
    }

    private static Decision<RankedPeriod, Ranked> decide(
            RankedPeriod period, String list, boolean refuseBeyond, boolean drawn) {
        return LineDecider.decide(
                period, new LineCommand(list, refuseBeyond, drawn, Set.of("sub-applicant"), JOKO, AT));
    }

    private static Decision<RankedPeriod, Ranked> refused(LineRefusal code) {
        return new Refused<>(code);
    }

    private static RankedPeriod period(boolean closed, @Nullable Integer quota, int received) {
        var terms = new RankingTerms("first", "Media", closed, quota, null, List.of(RankingCriterion.TIER), received);
        return RankedPeriod.of(terms, List.of(PROPOSED));
    }
}
