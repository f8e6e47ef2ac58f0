package id.sahkan.decree.decree;

import java.time.Instant;
import java.util.UUID;

/// The decision of the verification on which a naming in a draft rests, as it was when it was drafted.
record FrozenDecision(UUID applicationId, int dossierVersion, int tier, String reviewerId, Instant recommendedAt) {}
