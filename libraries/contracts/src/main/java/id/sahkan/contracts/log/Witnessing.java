package id.sahkan.contracts.log;

import java.util.Arrays;
import java.util.Optional;

/// Whether a witness says yes to a checkpoint: only where it is what the witness has seen before, or has
/// grown out of that (https://c2sp.org/tlog-witness).
public final class Witnessing {

    private Witnessing() {}

    public sealed interface Answer {}

    /// It is what was seen, or more of it.
    public record Seen() implements Answer {}

    /// The request counts from something else than what was seen last: not yet a reproach.
    ///
    /// @param size that was seen last
    public record FromElsewhere(long size) implements Answer {}

    /// As many entries as were seen, and others. Both are signed: that is the proof of a fork.
    ///
    /// @param size that was seen last
    public record AnotherHistory(long size) implements Answer {}

    /// What was seen is not the beginning of it, or the proof is not one. Anybody can bring a log's checkpoint
    /// without its proof: that is no reproach either.
    public record NotGrown() implements Answer {}

    public record Malformed() implements Answer {}

    /// @param before what this witness has said yes to last
    /// @param now the request's checkpoint, whose signature is the log's
    public static Answer judge(Optional<Checkpoint> before, WitnessRequest request, Checkpoint now) {
        long seen = before.map(Checkpoint::size).orElse(0L);
        if (request.old() > now.size()) {
            return new Malformed();
        }
        if (request.old() != seen) {
            return new FromElsewhere(seen);
        }
        if (seen == 0) {
            return request.proof().isEmpty() ? new Seen() : new Malformed();
        }
        byte[] root = before.orElseThrow().root();
        if (seen == now.size()) {
            if (!Arrays.equals(root, now.root())) {
                return new AnotherHistory(seen);
            }
            return request.proof().isEmpty() ? new Seen() : new Malformed();
        }
        return LogProofs.isConsistent(seen, root, request.proof(), now.size(), now.root())
                ? new Seen()
                : new NotGrown();
    }
}
