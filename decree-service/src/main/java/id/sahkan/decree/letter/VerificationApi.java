package id.sahkan.decree.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// What this service asks of the verification service; an answer without a body is null.
interface VerificationApi {

    @GetExchange("/internal/cases/{id}/outcome")
    @Nullable
    Outcome outcome(@PathVariable UUID id);

    /// @param office whose case it is; told by nobody before there was a second, and then it is the first
    /// @param refusal where the case was refused
    record Outcome(
            String applicantId,
            @Nullable String office,
            String number,
            UUID periodId,
            String outletName,
            String companyName,
            Instant receivedAt,
            @Nullable Refusal refusal) {}

    /// @param objectUntil none while the letter has come back and nobody was told in another way
    record Refusal(Instant decidedAt, @Nullable Instant objectUntil, List<Reason> reasons) {}

    record Reason(
            @Nullable String requirementCode,
            @Nullable Words requirementLabel,
            Words reasonLabel,
            @Nullable String note) {}

    /// Of words in two languages the ones that count.
    record Words(String id) {}
}
