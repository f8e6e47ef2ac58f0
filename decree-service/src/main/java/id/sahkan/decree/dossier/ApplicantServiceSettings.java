package id.sahkan.decree.dossier;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where dossiers come from, and how long to wait for them.
@ConfigurationProperties("sahkan.applicant-service")
record ApplicantServiceSettings(
        URI url,
        URI tokenUri,
        String clientId,
        String clientSecret,
        Duration connectTimeout,
        Duration readTimeout,
        int parallelReads) {

    @Override
    public String toString() {
        return "ApplicantServiceSettings[" + url + "]";
    }
}
