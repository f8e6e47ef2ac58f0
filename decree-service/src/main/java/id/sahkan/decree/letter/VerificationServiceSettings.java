package id.sahkan.decree.letter;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where outcomes come from, and how long to wait for them.
@ConfigurationProperties("sahkan.verification-service")
record VerificationServiceSettings(URI url, Duration connectTimeout, Duration readTimeout) {}
