package id.sahkan.verification.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// The applicant service's internal door to the people of the office.
interface ColleagueApi {

    @GetExchange("/internal/people/{id}")
    @Nullable
    Colleague colleague(@PathVariable UUID id, @RequestParam String office);
}
