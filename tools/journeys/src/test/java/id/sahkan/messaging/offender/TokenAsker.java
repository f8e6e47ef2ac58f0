package id.sahkan.messaging.offender;

import org.springframework.security.oauth2.client.offender.ClientRegistration;

/// Breaks the rule for service accounts on purpose: a second client, which nobody gave an end to its patience.
public final class TokenAsker {

    public Class<?> client() {
        return ClientRegistration.class;
    }
}
