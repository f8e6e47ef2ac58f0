package id.sahkan.notification.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// How far somebody has been told: for each partition the next offset that is new to them. It is the id of every event;
/// the client keeps it and brings it back unread. Whoever forges one misleads nobody but themselves.
final class LivePosition {

    /// Of a hundred partitions with numbers that no log reaches; what is longer is none of ours.
    static final int LONGEST = 1024;

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int LONGEST_NUMBER = 9;

    private final long[] next;

    LivePosition(long[] next) {
        this.next = next.clone();
    }

    long next(int place) {
        return next[place];
    }

    boolean isNew(LiveChange change) {
        return change.offset() >= next[change.place()];
    }

    LivePosition after(LiveChange change) {
        var later = new LivePosition(next);
        later.next[change.place()] = Math.max(change.offset() + 1, next[change.place()]);
        return later;
    }

    LivePosition latest(LivePosition other) {
        var later = new LivePosition(next);
        for (int place = 0; place < next.length; place++) {
            later.next[place] = Math.max(next[place], other.next[place]);
        }
        return later;
    }

    /// Whether nothing is told in `other` that is not told here.
    boolean covers(LivePosition other) {
        for (int place = 0; place < next.length; place++) {
            if (next[place] < other.next[place]) {
                return false;
            }
        }
        return true;
    }

    String id(LiveLayout layout) {
        var bytes = new ByteArrayOutputStream(HEAD + next.length * 3);
        bytes.write(VERSION);
        bytes.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(layout.fingerprint()).array());
        for (long number : next) {
            long rest = number;
            while (rest > 0x7f) {
                bytes.write((int) (rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// Empty for what is no id, and for one of other partitions.
    static Optional<LivePosition> of(String id, LiveLayout layout) {
        if (id.length() > LONGEST) {
            return Optional.empty();
        }
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.remaining() < HEAD || bytes.get() != VERSION || bytes.getInt() != layout.fingerprint()) {
            return Optional.empty();
        }
        long[] next = new long[layout.size()];
        for (int place = 0; place < next.length; place++) {
            long number = number(bytes);
            if (number < 0) {
                return Optional.empty();
            }
            next[place] = number;
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(new LivePosition(next));
    }

    /// Below zero for what is none.
    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int part = 0; part < LONGEST_NUMBER && bytes.hasRemaining(); part++) {
            byte one = bytes.get();
            number |= (long) (one & 0x7f) << (7 * part);
            if (one >= 0) {
                return number;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LivePosition position && Arrays.equals(next, position.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
