package id.sahkan.verification.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// The applicant service's internal door to periods.
interface PeriodApi {

    @GetExchange("/internal/periods/{id}/ranking")
    @Nullable
    RankingTerms ranking(@PathVariable UUID id);
}
