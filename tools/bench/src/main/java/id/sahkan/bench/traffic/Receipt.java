package id.sahkan.bench.traffic;

import java.util.UUID;

/// What the system acknowledged and may therefore never lose.
///
/// @param digest SHA-256 of the dossier, hexadecimal
/// @param afterNanos from the first attempt to the answer
public record Receipt(UUID applicationId, String number, String digest, UUID idempotencyKey, long afterNanos) {}
