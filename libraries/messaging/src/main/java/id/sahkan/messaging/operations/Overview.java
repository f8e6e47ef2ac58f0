package id.sahkan.messaging.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service at a glance: where its things stand, how its events flow, and whether its parts are well.
record Overview(String service, String version, Instant at, List<StageCount> stages, Spine spine, Health health) {

    /// `unsent` events wait for the broker, `parked` records for an operator, `held` events for an earlier one.
    record Spine(
            long unsent,
            @Nullable Instant oldestUnsentSince,
            boolean leading,
            @Nullable String trouble,
            double lagSeconds,
            long parked,
            long held) {}

    record Health(String status, List<Part> parts) {}

    record Part(String name, String status) {}
}
