package id.sahkan.messaging.reconciliation;

import java.util.UUID;

/// How far a producer's journal has brought an aggregate: `last` by now, `settled` by the instant asked about (0 when
/// there was nothing yet).
record Head(UUID aggregateId, long settled, long last) {}
