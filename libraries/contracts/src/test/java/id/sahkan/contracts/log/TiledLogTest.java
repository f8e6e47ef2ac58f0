package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A log that is large enough for three levels of tiles, written entry by entry and read from its tiles.
class TiledLogTest {

    private static final int SIZE = 66_000;

    private final Map<String, byte[]> nodes = new HashMap<>();
    private final List<byte[]> roots = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();

    TiledLogTest() {
        RightEdge edge = RightEdge.empty();
        roots.add(edge.root());
        for (int i = 0; i < SIZE; i++) {
            byte[] leaf = leaf(i);
            leaves.add(leaf);
            edge.append(leaf, (height, index, root) -> {
                if (height % Tile.HEIGHT == 0) {
                    nodes.put(height / Tile.HEIGHT + " " + index, root);
                }
            });
            roots.add(edge.root());
        }
    }

    @Test
    void whatIsReadFromTilesIsWhatWasWritten() {
        for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, SIZE)) {
            TiledLog log = log(size);
            assertThat(log.root()).isEqualTo(roots.get(size));
            for (int index : List.of(0, 1, size / 2, size - 1)) {
                if (index < size) {
                    List<byte[]> path = log.inclusion(index);
                    assertThat(LogProofs.isIncluded(index, leaves.get(index), path, size, roots.get(size)))
                            .isTrue();
                    assertThat(LogProofs.isIncluded(index, leaf(-1), path, size, roots.get(size)))
                            .isFalse();
                }
            }
            for (int older : List.of(1, 2, 3, 255, 256, 257, 300, 65_536, 65_999)) {
                if (older <= size) {
                    List<byte[]> proof = log.consistency(older);
                    assertThat(LogProofs.isConsistent(older, roots.get(older), proof, size, roots.get(size)))
                            .isTrue();
                    assertThat(LogProofs.isConsistent(older, roots.get(older - 1), proof, size, roots.get(size)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aBundleIsReadBackAndACutOneIsRefused() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[300]);
        byte[] bundle = EntryBundle.written(entries);
        assertThat(bundle).hasSize(307).startsWith(0, 0, 0, 1, 1, 1, 44);
        assertThat(EntryBundle.read(bundle)).usingRecursiveComparison().isEqualTo(entries);
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(java.util.Arrays.copyOf(bundle, 306)));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(java.util.Arrays.copyOf(bundle, 1)));
    }

    @Test
    void aCommitmentNeedsItsWholeSalt() {
        byte[] salt = new byte[32];
        assertThat(Commitment.of(salt, "a"))
                .isNotEqualTo(Commitment.of(salt, "b"))
                .hasSize(32);
        salt[31] = 1;
        assertThat(Commitment.of(salt, "a")).isNotEqualTo(Commitment.of(new byte[32], "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.of(new byte[31], "a"));
    }

    private TiledLog log(int size) {
        return new TiledLog(size, tile -> {
            var hashes = new ByteArrayOutputStream();
            for (long i = tile.first(); i < tile.first() + tile.width(); i++) {
                hashes.writeBytes(nodes.get(tile.level() + " " + i));
            }
            return hashes.toByteArray();
        });
    }

    private static byte[] leaf(int number) {
        return MerkleHash.leaf(("entry " + number).getBytes(UTF_8));
    }
}
