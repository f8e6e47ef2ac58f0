package id.sahkan.messaging.reconciliation;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param every how long after a complete run the next is due; an incomplete one is repeated after five minutes
/// @param grace how old a committed event is before it counts as missing
/// @param producers the address of each service by the name that its events carry as their source
@ConfigurationProperties("sahkan.reconciliation")
record ReconciliationSettings(Duration every, Duration grace, Map<String, String> producers) {}
