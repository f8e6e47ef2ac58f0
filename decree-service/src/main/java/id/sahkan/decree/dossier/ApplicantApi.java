package id.sahkan.decree.dossier;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.decree.dossier.ApplicantService.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// What this service asks of the applicant service; an answer without a body is null.
interface ApplicantApi {

    @GetExchange("/api/periods/{id}")
    @Nullable
    Period period(@PathVariable UUID id);

    /// What an office looks like is everybody's to see.
    @GetExchange("/api/offices/{key}/emblem/{sha256}")
    byte @Nullable [] emblem(@PathVariable String key, @PathVariable String sha256);

    /// Journalled over there with the person for whom it is read, and why.
    @GetExchange("/internal/applications/{id}/dossiers/{version}")
    @Nullable
    Dossier dossier(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestHeader("X-On-Behalf-Of") String reader,
            @RequestHeader("X-Reason") String reason);

    /// Those of these accounts that are somebody of that office.
    @GetExchange("/internal/offices/{office}/people")
    @Nullable
    List<Account> accounts(@PathVariable String office, @RequestParam List<String> account);

    record Account(
            String account,
            @Nullable List<String> roles,
            @Nullable String state) {}

    record Dossier(
            @Nullable String applicantId,
            @Nullable Outlet outlet,
            @Nullable List<Requirement> requirements,
            @Nullable List<Document> documents) {}

    record Outlet(
            @Nullable String responsibleEditor, @Nullable OutletType type) {}

    /// @param kind what the paper is; a dossier from before kinds were told says it by the code
    record Requirement(
            String code,
            @Nullable List<OutletType> outletTypes,
            @Nullable RequirementKind kind) {

        boolean asks(@Nullable OutletType type, RequirementKind wanted) {
            return (kind == null ? RequirementKind.ofCode(code) : kind) == wanted
                    && (type == null || outletTypes == null || outletTypes.isEmpty() || outletTypes.contains(type));
        }
    }

    record Document(
            @Nullable String requirementCode, @Nullable Map<String, Object> fields) {}
}
