package id.sahkan.notification.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;

/// What this service asks of the applicant-service; an answer without a body is null.
interface ApplicantApi {

    /// Journalled over there with who reads it, and why.
    @GetExchange("/internal/applications/{id}/contact")
    @Nullable
    Contact contact(
            @PathVariable UUID id,
            @RequestHeader("X-On-Behalf-Of") String reader,
            @RequestHeader("X-Reason") String reason);

    @GetExchange("/internal/periods/{id}/changes/{version}")
    @Nullable
    PeriodWords periodChange(@PathVariable UUID id, @PathVariable long version);
}
