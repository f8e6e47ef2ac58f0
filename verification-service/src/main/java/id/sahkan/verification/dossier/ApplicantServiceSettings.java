package id.sahkan.verification.dossier;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where dossiers come from, and how long to wait for them.
@ConfigurationProperties("sahkan.applicant-service")
record ApplicantServiceSettings(URI url, Duration connectTimeout, Duration readTimeout) {}
