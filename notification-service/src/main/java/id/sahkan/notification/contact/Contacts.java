package id.sahkan.notification.contact;

import id.sahkan.http.ServiceClients;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/// Asks the applicant-service for the address of one applicant. It records each read with its reason.
@Component
public class Contacts {

    private static final String READER = "system:notification-service";
    private static final String REASON = "notice";

    private final ApplicantApi applicants;

    Contacts(ServiceClients clients, ContactSettings settings) {
        this.applicants =
                clients.create(ApplicantApi.class, settings.url(), settings.connectTimeout(), settings.readTimeout());
    }

    /// Empty when the applicant-service knows the application or its applicant no more.
    ///
    /// @throws ContactUnavailableException when it cannot be asked now
    public Optional<Contact> of(UUID applicationId) {
        try {
            return Optional.ofNullable(applicants.contact(applicationId, READER, REASON));
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        } catch (RestClientException | OAuth2AuthorizationException _) {
            // The cause is not kept: its text may quote the answer.
            throw new ContactUnavailableException("contact-unavailable");
        }
    }
}
