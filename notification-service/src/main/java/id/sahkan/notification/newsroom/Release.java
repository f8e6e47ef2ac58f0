package id.sahkan.notification.newsroom;

import java.time.Instant;
import java.util.UUID;

/// A release as it stands.
record Release(UUID id, String office, ReleaseState state, long version, Instant changedAt, String changedBy) {

    ReleaseDecider.Of of() {
        return new ReleaseDecider.Of(id, office);
    }
}
