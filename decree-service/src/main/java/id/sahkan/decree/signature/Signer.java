package id.sahkan.decree.signature;

import java.time.Instant;

/// Puts the signature of the office into a prepared document. The answer is not trusted until [SignatureVerifier] has
/// accepted it. A remote signer never repeats a call by itself: after a time-out the outcome is unknown.
public interface Signer {

    byte[] sign(byte[] prepared, Request request) throws SigningException;

    record Request(Instant at, String signerName, String reason, String place) {}
}
