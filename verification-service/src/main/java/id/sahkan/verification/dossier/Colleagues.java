package id.sahkan.verification.dossier;

import id.sahkan.http.ServiceClients;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who the people of the office are: no event names them.
@Component
public class Colleagues {

    private final ColleagueApi api;

    Colleagues(ServiceClients clients) {
        this.api = clients.create(ColleagueApi.class, "applicant-service");
    }

    /// @param office whose people are meant: a role counts in its own office alone
    /// @throws id.sahkan.http.ServiceUnavailableException when it cannot be asked now
    public Optional<Colleague> find(String office, UUID id) {
        return ServiceClients.ask("the applicant service", () -> api.colleague(id, office));
    }
}
