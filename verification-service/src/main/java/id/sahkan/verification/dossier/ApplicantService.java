package id.sahkan.verification.dossier;

import id.sahkan.http.Problem;
import id.sahkan.http.ServiceClients;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.http.SharedProblem;
import id.sahkan.verification.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where dossiers come from. Reads for a person name that person and the reason, and are journalled there.
@Component
public class ApplicantService {

    private static final List<SharedProblem> NO_PICTURE =
            List.of(SharedProblem.PAGE_NOT_DRAWN_YET, SharedProblem.PAGE_NOT_DRAWABLE, SharedProblem.DOCUMENT_DAMAGED);

    private final ApplicantApi api;
    private final OfficesApi offices;
    private final JsonMapper json;

    ApplicantService(ServiceClients clients, JsonMapper json) {
        this.json = json;
        this.api = clients.create(ApplicantApi.class, "applicant-service");
        this.offices = clients.create(OfficesApi.class, "applicant-service");
    }

    /// Who wants to see something, and what for.
    public record Reader(String subject, String reason) {}

    /// What an office is called, and whose it is.
    ///
    /// @param region the city or regency
    public record OfficeSaid(String key, Text name, String region) {}

    /// As everybody may know them; none where it does not answer.
    public List<OfficeSaid> offices() {
        try {
            return read(offices::offices).map(OfficesApi.Offices::items).orElse(List.of());
        } catch (ServiceUnavailableException _) {
            return List.of();
        }
    }

    public Dossier dossier(UUID applicationId, int version) {
        return read(() -> api.dossier(applicationId, version))
                .orElseThrow(() -> new ServiceUnavailableException("the applicant service does not know the dossier"));
    }

    /// The dossier as JSON, passed on unread.
    public Optional<byte[]> dossierFor(Reader reader, UUID applicationId, int version) {
        return read(() -> api.dossier(applicationId, version, reader.subject(), reader.reason()));
    }

    /// A picture, none when there is no such page, or a [Problem] that says why there is no picture.
    public Optional<byte[]> pageFor(Reader reader, UUID applicationId, String sha256, int page) {
        return read(() -> {
            try {
                return api.page(applicationId, sha256, page, reader.subject(), reader.reason());
            } catch (RestClientResponseException refused) {
                throw noPicture(refused).orElseThrow(() -> refused);
            }
        });
    }

    private Optional<Problem> noPicture(RestClientResponseException refused) {
        try {
            JsonNode problem = json.readTree(refused.getResponseBodyAsByteArray());
            String code = problem.path("code").asString("");
            String reason = problem.path("reason").asString("");
            return NO_PICTURE.stream()
                    .filter(known -> known.code().equals(code))
                    .findFirst()
                    .map(Problem::of)
                    .map(known -> reason.isEmpty() ? known : known.with("reason", reason));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(Supplier<@Nullable T> call) {
        return ServiceClients.ask("the applicant service", call);
    }
}
