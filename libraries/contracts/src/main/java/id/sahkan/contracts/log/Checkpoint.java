package id.sahkan.contracts.log;

import java.util.Arrays;
import java.util.Base64;

/// How large a log is and what its root is, as https://c2sp.org/tlog-checkpoint writes it.
///
/// @param origin which log
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0 || root.length != MerkleHash.BYTES) {
            throw new IllegalArgumentException("no checkpoint");
        }
        root = root.clone();
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /// What stands below the third line is nobody's business.
    ///
    /// @throws IllegalArgumentException where it is none
    public static Checkpoint read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < LINES + 1 || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("no checkpoint");
        }
        return new Checkpoint(
                lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    /// @throws IllegalArgumentException where it is none, of another log, or not signed with that key
    public static Checkpoint open(byte[] note, VerifierKey key) {
        Checkpoint checkpoint = read(SignedNote.open(note, key));
        if (!checkpoint.origin().equals(key.name())) {
            throw new IllegalArgumentException("it is of " + checkpoint.origin());
        }
        return checkpoint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint(String name, long entries, byte[] hash)
                && origin.equals(name)
                && size == entries
                && Arrays.equals(root, hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) ^ Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return text();
    }
}
