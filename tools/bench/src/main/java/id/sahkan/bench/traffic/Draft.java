package id.sahkan.bench.traffic;

import java.util.UUID;

/// A complete draft, ready to be submitted, with the key that its submission will carry however often it is sent.
///
/// @param applicant which of the target's applicants owns it
public record Draft(UUID id, String etag, int applicant, UUID idempotencyKey) {}
