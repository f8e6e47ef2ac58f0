package id.sahkan.http;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// As whom this service calls others: its own client at the issuer. Whoever needs another one beside it says so itself.
@ConfigurationProperties("sahkan.service-account")
public record ServiceAccount(URI tokenUri, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "ServiceAccount[" + clientId + "]";
    }
}
