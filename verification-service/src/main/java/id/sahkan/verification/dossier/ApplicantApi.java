package id.sahkan.verification.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// The applicant service's internal door.
@HttpExchange("/internal/applications/{id}")
interface ApplicantApi {

    String READER = "X-On-Behalf-Of";
    String REASON = "X-Reason";

    @GetExchange("/dossiers/{version}")
    @Nullable
    Dossier dossier(@PathVariable UUID id, @PathVariable int version);

    @GetExchange("/dossiers/{version}")
    byte @Nullable [] dossier(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestHeader(READER) String reader,
            @RequestHeader(REASON) String reason);

    @GetExchange("/documents/{sha256}/pages/{page}")
    byte @Nullable [] page(
            @PathVariable UUID id,
            @PathVariable String sha256,
            @PathVariable int page,
            @RequestHeader(READER) String reader,
            @RequestHeader(REASON) String reason);
}
