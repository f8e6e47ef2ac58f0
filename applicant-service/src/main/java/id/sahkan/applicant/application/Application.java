package id.sahkan.applicant.application;

import java.time.Instant;
import java.util.UUID;

/// A row of an application: whose it is, and where it stands.
record Application(
        UUID id,
        UUID periodId,
        UUID outletId,
        UUID companyId,
        String owner,
        ApplicationState state,
        long version,
        Instant changedAt,
        String changedBy) {}
