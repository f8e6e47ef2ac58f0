package id.sahkan.verification.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;

/// What the applicant service tells everybody of the offices.
interface OfficesApi {

    record Offices(List<ApplicantService.OfficeSaid> items) {}

    @GetExchange("/api/offices?size=100")
    @Nullable
    Offices offices();
}
