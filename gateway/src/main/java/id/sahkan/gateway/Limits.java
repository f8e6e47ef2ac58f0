package id.sahkan.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// @param files the largest body that brings files (`multipart/form-data`)
/// @param words the largest body of any other kind
/// @param answer from the end of a request to the beginning of its answer
@ConfigurationProperties("sahkan.limits")
record Limits(
        DataSize files,
        DataSize words,
        Duration answer,
        Duration identityConnect,
        Duration identityResponse,
        Duration retryAfter) {}
