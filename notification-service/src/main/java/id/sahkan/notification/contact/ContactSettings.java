package id.sahkan.notification.contact;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("sahkan.contact")
record ContactSettings(
        URI url, URI tokenUri, String clientId, String clientSecret, Duration connectTimeout, Duration readTimeout) {

    @Override
    public String toString() {
        return "ContactSettings[" + url + "]";
    }
}
