package id.sahkan.gateway.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// `bodyRate` is the least per second, asked for over each `bodyWindow` in which we waited for the caller.
@ConfigurationProperties("sahkan.connection")
public record ConnectionLimits(
        DataSize addressLine,
        DataSize headers,
        int headerCount,
        Duration headersWithin,
        DataSize bodyRate,
        Duration bodyWindow,
        Duration bodyWithin) {}
