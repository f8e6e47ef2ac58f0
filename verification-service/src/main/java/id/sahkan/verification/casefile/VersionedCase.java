package id.sahkan.verification.casefile;

import java.time.Instant;

/// A state as it was read: its version, and who changed it last.
///
/// @param changedBy what people call them; empty of the service itself and of an applicant
public record VersionedCase(CaseState state, long version, String changedBy, Instant changedAt) {}
