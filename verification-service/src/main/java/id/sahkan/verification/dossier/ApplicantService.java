package id.sahkan.verification.dossier;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The applicant service's internal API. Reads for a person name that person and the reason, and are journalled there.
@Component
public class ApplicantService {

    private final RestClient http;
    private final ApplicantServiceSettings settings;
    private final ServiceToken token;

    ApplicantService(RestClient.Builder builder, ApplicantServiceSettings settings, Clock clock) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build());
        factory.setReadTimeout(settings.readTimeout());
        this.http = builder.requestFactory(factory).build();
        this.settings = settings;
        this.token = new ServiceToken(http, settings, clock);
    }

    /// Who wants to see something, and what for.
    public record Reader(String subject, String reason) {}

    public Dossier dossier(UUID applicationId, int version) {
        return get(
                        path -> path,
                        Dossier.class,
                        "/internal/applications/{id}/dossiers/{version}",
                        applicationId,
                        version)
                .orElseThrow(() -> new DossierUnavailableException("the applicant service does not know the dossier"));
    }

    /// The dossier as JSON, passed on unread.
    public Optional<byte[]> dossierFor(Reader reader, UUID applicationId, int version) {
        return get(
                onBehalfOf(reader),
                byte[].class,
                "/internal/applications/{id}/dossiers/{version}",
                applicationId,
                version);
    }

    public Optional<byte[]> pageFor(Reader reader, UUID applicationId, String sha256, int page) {
        return get(
                onBehalfOf(reader),
                byte[].class,
                "/internal/applications/{id}/documents/{sha256}/pages/{page}",
                applicationId,
                sha256,
                page);
    }

    private static UnaryOperator<RestClient.RequestHeadersSpec<?>> onBehalfOf(Reader reader) {
        return request -> request.header("X-On-Behalf-Of", reader.subject()).header("X-Reason", reader.reason());
    }

    private <T> Optional<T> get(
            UnaryOperator<RestClient.RequestHeadersSpec<?>> headers, Class<T> type, String path, Object... variables) {
        try {
            var request =
                    http.get().uri(settings.url() + path, variables).headers(all -> all.setBearerAuth(token.value()));
            return Optional.ofNullable(headers.apply(request).retrieve().body(type));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        } catch (HttpClientErrorException.Unauthorized refused) {
            token.forget();
            throw new DossierUnavailableException("the applicant service refused the token", refused);
        } catch (RestClientException fault) {
            throw new DossierUnavailableException("the applicant service does not answer", fault);
        }
    }
}
