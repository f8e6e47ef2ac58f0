package id.sahkan.verification.dossier;

import id.sahkan.http.ServiceClients;
import id.sahkan.http.ServiceUnavailableException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where dossiers come from. Reads for a person name that person and the reason, and are journalled there.
@Component
public class ApplicantService {

    private final ApplicantApi api;

    ApplicantService(ServiceClients clients, ApplicantServiceSettings settings) {
        this.api =
                clients.create(ApplicantApi.class, settings.url(), settings.connectTimeout(), settings.readTimeout());
    }

    /// Who wants to see something, and what for.
    public record Reader(String subject, String reason) {}

    public Dossier dossier(UUID applicationId, int version) {
        return read(() -> api.dossier(applicationId, version))
                .orElseThrow(() -> new ServiceUnavailableException("the applicant service does not know the dossier"));
    }

    /// The dossier as JSON, passed on unread.
    public Optional<byte[]> dossierFor(Reader reader, UUID applicationId, int version) {
        return read(() -> api.dossier(applicationId, version, reader.subject(), reader.reason()));
    }

    public Optional<byte[]> pageFor(Reader reader, UUID applicationId, String sha256, int page) {
        return read(() -> api.page(applicationId, sha256, page, reader.subject(), reader.reason()));
    }

    private static <T> Optional<T> read(Supplier<@Nullable T> call) {
        return ServiceClients.ask("the applicant service", call);
    }
}
