package id.sahkan.verification.dossier;

import id.sahkan.http.ServiceClients;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What periods have declared.
@Component
public class Periods {

    private final PeriodApi api;

    Periods(ServiceClients clients) {
        this.api = clients.create(PeriodApi.class, "applicant-service");
    }

    /// None where there is no such period, or it is not announced.
    ///
    /// @throws id.sahkan.http.ServiceUnavailableException when it cannot be asked now
    public Optional<RankingTerms> ranking(UUID periodId) {
        return ServiceClients.ask("the applicant service", () -> api.ranking(periodId));
    }
}
