package id.sahkan.decree.document;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One rendering at a time: the memory for a long annex is there once. Who only wants to look waits a while and is then
/// sent away; a decree that is being signed waits for its turn.
public final class Rendering {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<DecreeRenderer> renderer;
    private final ReentrantLock turn = new ReentrantLock();

    public Rendering(Supplier<DecreeRenderer> renderer) {
        this.renderer = renderer;
    }

    /// Empty where others are being drawn for too long.
    public Optional<byte[]> preview(DecreeDocument decree) {
        return patiently(() -> renderer.get().preview(decree));
    }

    /// Of one partner; empty where others are being drawn for too long.
    public Optional<byte[]> extract(Extract extract) {
        return patiently(() -> renderer.get().extract(extract));
    }

    /// Empty where others are being drawn for too long.
    public Optional<byte[]> card(PressCardPaper card) {
        return patiently(() -> renderer.get().card(card));
    }

    /// Empty where others are being drawn for too long.
    public Optional<byte[]> refusal(RefusalLetter letter) {
        return patiently(() -> renderer.get().refusal(letter));
    }

    private Optional<byte[]> patiently(Supplier<byte[]> drawing) {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(drawing.get());
        } finally {
            turn.unlock();
        }
    }

    /// To be signed here.
    ///
    /// @param issuer who answers for the certificate; null where it is one for trials
    public byte[] unsigned(DecreeDocument decree, @Nullable String issuer) {
        return inTurn(() -> issuer == null
                ? renderer.get().unsigned(decree)
                : renderer.get().signedUnder(issuer, decree));
    }

    /// To be signed by its signatory's own means.
    public byte[] handedOut(DecreeDocument decree) {
        return inTurn(() -> renderer.get().handedOut(decree));
    }

    private byte[] inTurn(Supplier<byte[]> drawing) {
        turn.lock();
        try {
            return drawing.get();
        } finally {
            turn.unlock();
        }
    }
}
