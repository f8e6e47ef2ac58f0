package id.sahkan.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final byte[] CONTENT = "isi".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = {1};
    private static final byte[] ELSEWHERE = {2};

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    @Test
    void whatIsSealedOpensInItsPlaceAndInNoOther() {
        var sealer = new Sealer(OLD);
        byte[] closed = sealer.seal(CONTENT, HERE);
        assertThat(sealer.open(closed, HERE)).contains(CONTENT);
        assertThat(sealer.open(closed, ELSEWHERE)).isEmpty();
        assertThat(sealer.seal(CONTENT, HERE)).isNotEqualTo(closed);
    }

    @Test
    void everyFlippedBitAndEveryLostByteIsNoticed() {
        var sealer = new Sealer(OLD);
        byte[] closed = sealer.seal(CONTENT, HERE);
        for (int i = 0; i < closed.length; i++) {
            byte[] flipped = closed.clone();
            flipped[i] ^= 1;
            assertThat(sealer.open(flipped, HERE)).as("byte %d", i).isEmpty();
            assertThat(sealer.open(Arrays.copyOf(closed, i), HERE))
                    .as("%d bytes", i)
                    .isEmpty();
        }
    }

    @Test
    void aNewKeyUnderstandsWhatTheOldOneSealedUntilTheOldOneIsTakenAway() {
        byte[] closed = new Sealer(OLD).seal(CONTENT, HERE);
        byte[] signature = new Sealer(OLD).sign(CONTENT, "test");
        var both = new Sealer(NEW + "," + OLD);
        assertThat(both.open(closed, HERE)).contains(CONTENT);
        assertThat(both.isSigned(CONTENT, "test", signature)).isTrue();
        assertThat(new Sealer(NEW).open(both.seal(CONTENT, HERE), HERE)).contains(CONTENT);
        assertThat(new Sealer(NEW).open(closed, HERE)).isEmpty();
        assertThat(new Sealer(NEW).isSigned(CONTENT, "test", signature)).isFalse();
        assertThat(both.isSigned(CONTENT, "another purpose", signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all"})
    void aKeyThatIsNoneStopsTheStartAndIsNotRepeated(String keys) {
        assertThatThrownBy(() -> new Sealer(keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("SAHKAN_SESSION_KEY");
    }
}
