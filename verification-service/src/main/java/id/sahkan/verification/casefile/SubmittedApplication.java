package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of an application from its events: identifiers, public names and the dossier version under review.
///
/// @param office the key of the office whose period it is
/// @param objection against its refusal, also after the case was taken up again
public record SubmittedApplication(
        UUID applicationId,
        String office,
        String applicationNumber,
        UUID periodId,
        UUID outletId,
        String outletName,
        String companyName,
        OutletType outletType,
        String applicantId,
        Instant firstReceivedAt,
        ReceivedDossier dossier,
        @Nullable Objection objection) {

    public SubmittedApplication(
            UUID applicationId,
            String office,
            String applicationNumber,
            UUID periodId,
            UUID outletId,
            String outletName,
            String companyName,
            OutletType outletType,
            String applicantId,
            Instant firstReceivedAt,
            ReceivedDossier dossier) {
        this(
                applicationId,
                office,
                applicationNumber,
                periodId,
                outletId,
                outletName,
                companyName,
                outletType,
                applicantId,
                firstReceivedAt,
                dossier,
                null);
    }

    /// `decideBy` is there when this version was received complete: the office's time to decide runs from then.
    public record ReceivedDossier(
            int version,
            String digest,
            Instant receivedAt,
            @Nullable Instant decideBy) {}

    SubmittedApplication with(ReceivedDossier newer) {
        return copy(newer, objection);
    }

    SubmittedApplication with(@Nullable Objection other) {
        return copy(dossier, other);
    }

    private SubmittedApplication copy(ReceivedDossier newer, @Nullable Objection other) {
        return new SubmittedApplication(
                applicationId,
                office,
                applicationNumber,
                periodId,
                outletId,
                outletName,
                companyName,
                outletType,
                applicantId,
                firstReceivedAt,
                newer,
                other);
    }
}
