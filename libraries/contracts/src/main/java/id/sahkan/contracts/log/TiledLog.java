package id.sahkan.contracts.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A log of some size as its tiles have it: its root, and the proofs of RFC 6962 that something is in it and
/// that it has grown out of an older one.
public final class TiledLog {

    /// Where tiles come from.
    @FunctionalInterface
    public interface Tiles {

        /// The hashes one after the other; of a log that has grown since, a partial tile is the beginning of what is
        /// there.
        byte[] read(Tile tile);
    }

    private final long size;
    private final Tiles tiles;
    private final Map<Tile, byte[]> read = new HashMap<>();

    public TiledLog(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    public byte[] root() {
        return size == 0 ? MerkleHash.empty() : range(0, size);
    }

    /// The audit path of RFC 6962, section 2.1.1: from the leaf upwards.
    public List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a log of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    private void inclusion(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /// The consistency proof of RFC 6962, section 2.1.2.
    public List<byte[]> consistency(long older) {
        if (older < 1 || older > size) {
            throw new IllegalArgumentException("a log of " + size + " has not grown out of one of " + older);
        }
        List<byte[]> proof = new ArrayList<>();
        consistency(older, 0, size, true, proof);
        return proof;
    }

    private void consistency(long older, long from, long to, boolean known, List<byte[]> proof) {
        if (older == to - from) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long half = half(to - from);
        if (older <= half) {
            consistency(older, from, from + half, known, proof);
            proof.add(range(from + half, to));
        } else {
            consistency(older - half, from + half, to, false, proof);
            proof.add(range(from, from + half));
        }
    }

    /// The largest power of two below `count`.
    static long half(long count) {
        return Long.highestOneBit(count - 1);
    }

    private byte[] range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return perfect(height, from >> height);
        }
        long middle = from + half(count);
        return MerkleHash.node(range(from, middle), range(middle, to));
    }

    private byte[] perfect(int height, long index) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        long first = index << above;
        Tile tile = Tile.holding(size, level, first / Tile.WIDTH);
        byte[] hashes = read.computeIfAbsent(tile, this::checked);
        return folded(hashes, (int) (first % Tile.WIDTH), 1 << above);
    }

    private byte[] checked(Tile tile) {
        byte[] hashes = tiles.read(tile);
        if (hashes.length != tile.width() * MerkleHash.BYTES) {
            throw new IllegalStateException(tile.path() + " has " + hashes.length + " bytes");
        }
        return hashes;
    }

    private static byte[] folded(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, from * MerkleHash.BYTES, (from + 1) * MerkleHash.BYTES);
        }
        int half = count / 2;
        return MerkleHash.node(folded(hashes, from, half), folded(hashes, from + half, half));
    }
}
