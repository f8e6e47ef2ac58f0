package id.sahkan.decree.signature.bsre;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the signing service is and as whom this office calls it; nowhere, where the office signs by other means.
///
/// @param url without `/api`; empty where there is none
/// @param readTimeout longer than the service takes for the longest annex: what ends before has an unknown outcome
@ConfigurationProperties("sahkan.signing.bsre")
public record BsreSettings(
        String url,
        String user,
        String password,
        Duration connectTimeout,
        Duration statusTimeout,
        Duration readTimeout) {

    public boolean used() {
        return !url.isBlank();
    }

    URI address() {
        return URI.create(url.strip().replaceAll("/+$", ""));
    }

    @Override
    public String toString() {
        return "BsreSettings[" + url + "]";
    }
}
