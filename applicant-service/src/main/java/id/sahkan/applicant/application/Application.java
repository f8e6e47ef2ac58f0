package id.sahkan.applicant.application;

import java.time.Instant;
import java.util.UUID;

/// Where an application stands, which version that is, and who brought it there.
record Application(UUID id, ApplicationState state, long version, Instant changedAt, String changedBy) {}
