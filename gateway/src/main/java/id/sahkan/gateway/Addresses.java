package id.sahkan.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where everything is. `publicUrl` is what people type; the others are behind the door.
@ConfigurationProperties("sahkan.addresses")
record Addresses(
        URI publicUrl,
        URI applicant,
        URI verification,
        URI decree,
        URI notification,
        URI keycloak,
        @Nullable URI issuer,
        @Nullable URI outbox) {

    static final String REALM = "/realms/sahkan";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    Addresses {
        if (!publicUrl.isAbsolute() || !publicUrl.getPath().isEmpty()) {
            throw new IllegalArgumentException("the public address is scheme, host and port only: " + publicUrl);
        }
        outbox = outbox == null || outbox.toString().isBlank() ? null : outbox;
    }

    boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    /// The exact `iss` of every token.
    String tokenIssuer() {
        return issuer == null || issuer.toString().isBlank() ? publicUrl + REALM : issuer.toString();
    }

    /// A page of the identity provider as a browser reaches it: through this gateway.
    String identityPage(String name) {
        return publicUrl + PROTOCOL + name;
    }

    String account() {
        return publicUrl + REALM + "/account";
    }

    /// An endpoint of the identity provider as this gateway reaches it.
    String identityBackChannel(String name) {
        return keycloak + PROTOCOL + name;
    }
}
