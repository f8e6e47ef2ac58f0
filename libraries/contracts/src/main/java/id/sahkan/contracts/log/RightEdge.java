package id.sahkan.contracts.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What of a log must be known to append to it: the roots of the perfect trees of which it consists, the
/// largest first. No log has more than 63.
public final class RightEdge {

    /// Told of each perfect tree, the moment its last leaf is there.
    @FunctionalInterface
    public interface Perfect {

        /// @param height of a leaf 0
        /// @param index of the tree among those of its height
        void grown(int height, long index, byte[] root);
    }

    private final List<byte[]> roots;
    private long size;

    private RightEdge(long size, List<byte[]> roots) {
        this.size = size;
        this.roots = roots;
    }

    public static RightEdge empty() {
        return new RightEdge(0, new ArrayList<>());
    }

    /// @param kept what `bytes` has answered at that size
    public static RightEdge of(long size, byte[] kept) {
        if (size < 0 || kept.length != Long.bitCount(size) * MerkleHash.BYTES) {
            throw new IllegalArgumentException("these are not the roots of a log of " + size + " entries");
        }
        List<byte[]> roots = new ArrayList<>();
        for (int from = 0; from < kept.length; from += MerkleHash.BYTES) {
            roots.add(Arrays.copyOfRange(kept, from, from + MerkleHash.BYTES));
        }
        return new RightEdge(size, roots);
    }

    public byte[] bytes() {
        byte[] bytes = new byte[roots.size() * MerkleHash.BYTES];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i), 0, bytes, i * MerkleHash.BYTES, MerkleHash.BYTES);
        }
        return bytes;
    }

    public long size() {
        return size;
    }

    public void append(byte[] leafHash, Perfect perfect) {
        byte[] root = leafHash;
        perfect.grown(0, size, root);
        int height = 0;
        // each lowest bit that is set is a perfect tree of that height, waiting for its neighbour
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = MerkleHash.node(roots.removeLast(), root);
            height++;
            perfect.grown(height, size >> height, root);
        }
        roots.add(root);
        size++;
    }

    public byte[] root() {
        if (roots.isEmpty()) {
            return MerkleHash.empty();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(roots.get(i), root);
        }
        return root;
    }
}
