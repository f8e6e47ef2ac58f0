package id.sahkan.contracts.log;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;

/// Whether a proof proves it; what somebody hands over is taken apart by whoever knows no more than two roots.
public final class LogProofs {

    private LogProofs() {}

    /// @param path as `TiledLog.inclusion` gives it
    public static boolean isIncluded(long index, byte[] leafHash, List<byte[]> path, long size, byte[] root) {
        if (index < 0 || index >= size || path.stream().anyMatch(hash -> hash.length != MerkleHash.BYTES)) {
            return false;
        }
        Iterator<byte[]> rest = path.iterator();
        byte[] hash = leafHash;
        long at = index;
        for (long last = size - 1; last > 0; last >>= 1) {
            if ((at & 1) == 1) {
                if (!rest.hasNext()) {
                    return false;
                }
                hash = MerkleHash.node(rest.next(), hash);
            } else if (at < last) {
                if (!rest.hasNext()) {
                    return false;
                }
                hash = MerkleHash.node(hash, rest.next());
            }
            at >>= 1;
        }
        return !rest.hasNext() && MessageDigest.isEqual(hash, root);
    }

    /// RFC 9162, section 2.1.4.2.
    ///
    /// @param proof as `TiledLog.consistency` gives it
    public static boolean isConsistent(long older, byte[] olderRoot, List<byte[]> proof, long size, byte[] root) {
        if (older < 1 || older > size || proof.stream().anyMatch(hash -> hash.length != MerkleHash.BYTES)) {
            return false;
        }
        if (older == size) {
            return proof.isEmpty() && MessageDigest.isEqual(olderRoot, root);
        }
        Iterator<byte[]> rest = proof.iterator();
        long at = older - 1;
        long last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        if (at != 0 && !rest.hasNext()) {
            return false;
        }
        byte[] before = at == 0 ? olderRoot : rest.next();
        byte[] now = before;
        while (rest.hasNext()) {
            byte[] next = rest.next();
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                before = MerkleHash.node(next, before);
                now = MerkleHash.node(next, now);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = MerkleHash.node(now, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, olderRoot) && MessageDigest.isEqual(now, root);
    }
}
