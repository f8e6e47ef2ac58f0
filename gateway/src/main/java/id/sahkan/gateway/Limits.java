package id.sahkan.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

@ConfigurationProperties("sahkan.limits")
record Limits(
        DataSize request, Duration answer, Duration identityConnect, Duration identityResponse, Duration retryAfter) {}
