package id.sahkan.notification.contact;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks the applicant-service for the address of one applicant. It records each read with its reason.
@Component
public class Contacts {

    private final RestClient http;
    private final ServiceToken token;

    Contacts(ContactSettings settings, RestClient.Builder builder, Clock clock) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        RestClient.Builder withLimits = builder.requestFactory(requests);
        this.token = new ServiceToken(withLimits.clone().build(), settings, clock);
        this.http = withLimits.clone().baseUrl(settings.url()).build();
    }

    /// Empty when the applicant-service knows the application or its applicant no more.
    ///
    /// @throws ContactUnavailableException when it cannot be asked now
    public Optional<Contact> of(UUID applicationId) {
        try {
            return ask(applicationId);
        } catch (HttpClientErrorException.Unauthorized _) {
            token.forget();
            throw new ContactUnavailableException("contact-unavailable");
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        } catch (RestClientException _) {
            // The cause is not kept: its text may quote the answer.
            throw new ContactUnavailableException("contact-unavailable");
        }
    }

    private Optional<Contact> ask(UUID applicationId) {
        return Optional.ofNullable(http.get()
                .uri("/internal/applications/{id}/contact", applicationId)
                .headers(headers -> {
                    headers.setBearerAuth(token.value());
                    headers.set("X-On-Behalf-Of", "system:notification-service");
                    headers.set("X-Reason", "notice");
                })
                .retrieve()
                .body(Contact.class));
    }
}
