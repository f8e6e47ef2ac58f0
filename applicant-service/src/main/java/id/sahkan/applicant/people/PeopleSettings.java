package id.sahkan.applicant.people;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the accounts are, and as whom they are changed: a client of its own, which may do nothing else.
@ConfigurationProperties("sahkan.people")
record PeopleSettings(
        URI keycloak,
        URI tokenUri,
        String clientId,
        String clientSecret,
        Duration connectTimeout,
        Duration readTimeout,
        Duration invitationGoodFor) {

    @Override
    public String toString() {
        return "PeopleSettings[" + keycloak + "]";
    }
}
