package id.sahkan.decree.signature;

import id.sahkan.decree.office.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the signature of the office into a prepared document. The answer is not trusted until [SignatureVerifier] has
/// accepted it. A remote signer never repeats a call by itself: after a time-out the outcome is unknown.
public interface Signer {

    byte[] sign(byte[] prepared, Request request) throws SigningException;

    /// Whether the signatory shows in each call that it is them; their [Credentials] are in its request then.
    default boolean asksTheSignatory() {
        return false;
    }

    /// Refuses before anything is sent. It tells nobody the secret.
    default void ready(Credentials credentials) throws SigningException {}

    /// Refuses, before a decree has its number, what could not be signed in the name of this office.
    default void ready(Office office, Instant at) throws SigningException {}

    /// Who answers for the certificate that signs for this office; empty where that is known only once it has signed.
    default Optional<Issuer> issuer(Office office, Instant at) throws SigningException {
        return Optional.empty();
    }

    /// @param name as people know it
    /// @param test whether it is an authority for trials
    record Issuer(String name, boolean test) {}

    /// After so long a call has ended, whatever became of it.
    default Duration longest() {
        return Duration.ZERO;
    }

    /// @param office whose decree it is
    /// @param credentials none where the signer has the key itself
    record Request(
            Instant at,
            String signerName,
            String reason,
            String place,
            Office office,
            @Nullable Credentials credentials) {

        public Request(Instant at, String signerName, String reason, String place, Office office) {
            this(at, signerName, reason, place, office, null);
        }
    }
}
