package id.sahkan.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LivePositionTest {

    private static final LiveLayout TWELVE = layout("one", 12);

    private static LiveLayout layout(String id, int partitions) {
        return new LiveLayout(Map.of("sahkan.applicant", new LiveLayout.Topic(id, partitions)));
    }

    @Test
    void anIdIsReadBack() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            long[] next = random.longs(12, 0, 1L << random.nextInt(1, 62)).toArray();
            var position = new LivePosition(next);
            assertThat(LivePosition.of(position.id(TWELVE), TWELVE)).contains(position);
        }
    }

    @Test
    void oneOfOtherPartitionsIsNone() {
        String id = new LivePosition(new long[12]).id(TWELVE);
        assertThat(LivePosition.of(id, layout("made anew", 12))).isEmpty();
        assertThat(LivePosition.of(id, layout("one", 13))).isEmpty();
    }

    @Test
    void whateverIsSentIsReadOrNotAndNeverAFault() {
        var random = new Random(11);
        String id = new LivePosition(random.longs(12, 0, 1L << 40).toArray()).id(TWELVE);
        byte[] bytes = Base64.getUrlDecoder().decode(id);
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 3));
            if (spoilt.length > 0) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            LivePosition.of(Base64.getUrlEncoder().withoutPadding().encodeToString(spoilt), TWELVE)
                    .ifPresent(read -> {
                        for (int place = 0; place < 12; place++) {
                            assertThat(read.next(place)).isNotNegative();
                        }
                    });
        }
    }

    @Test
    void anIdOfAHundredPartitionsIsShortEnough() {
        var hundred = layout("many", 100);
        long[] next = new long[100];
        java.util.Arrays.fill(next, 1L << 48);
        String id = new LivePosition(next).id(hundred);
        assertThat(id.length()).isLessThanOrEqualTo(LivePosition.LONGEST);
        assertThat(LivePosition.of(id, hundred)).isPresent();
    }
}
