package id.sahkan.http;

import java.time.Instant;

/// When a request reached Sahkan: where a deadline ends at an instant, this one counts, not when its turn came
/// (docs/decisions/0018). The gateway's word if there is one and it can be believed, else this service's own clock.
///
/// @param at UTC, to the microsecond
public record Arrival(Instant at) {}
