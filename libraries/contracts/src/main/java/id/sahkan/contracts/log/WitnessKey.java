package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// With which anybody checks what a witness says of a checkpoint: an Ed25519 key of
/// https://c2sp.org/tlog-cosignature, version 1.
public final class WitnessKey {

    private static final int TIME_BYTES = Long.BYTES;

    private final VerifierKey verifier;

    WitnessKey(VerifierKey verifier) {
        this.verifier = verifier;
    }

    /// @throws IllegalArgumentException where it is no such key
    public static WitnessKey read(String text) {
        return new WitnessKey(VerifierKey.read(text, VerifierKey.COSIGNATURE));
    }

    /// That this witness has seen the log up to here, and at that second no longer one.
    ///
    /// @param line as it stands below the checkpoint
    public record Cosignature(Instant at, String line) {}

    /// The latest of this witness below a checkpoint. Signatures of others are left alone.
    ///
    /// @throws IllegalArgumentException where it is no note, or what stands there as this witness's is not
    ///     its own
    public Optional<Cosignature> on(byte[] note) {
        String text = SignedNote.text(note);
        Cosignature latest = null;
        for (SignedNote.Line line : SignedNote.lines(note)) {
            if (line.isOf(verifier)) {
                Cosignature one = new Cosignature(checked(text, line.signature()), line.raw());
                latest = latest == null || one.at().isAfter(latest.at()) ? one : latest;
            }
        }
        return Optional.ofNullable(latest);
    }

    private Instant checked(String text, byte[] timed) {
        long second = timed.length > TIME_BYTES ? ByteBuffer.wrap(timed).getLong() : -1;
        if (second < 0
                || second > Instant.MAX.getEpochSecond()
                || !verifier.hasSigned(message(text, second), Arrays.copyOfRange(timed, TIME_BYTES, timed.length))) {
            throw new IllegalArgumentException("invalid signature of " + name());
        }
        return Instant.ofEpochSecond(second);
    }

    static byte[] message(String text, long second) {
        return ("cosignature/v1\ntime " + second + "\n" + text).getBytes(UTF_8);
    }

    public String name() {
        return verifier.name();
    }

    public String text() {
        return verifier.text();
    }

    VerifierKey verifier() {
        return verifier;
    }
}
