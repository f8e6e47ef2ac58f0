package id.sahkan.decree.candidate;

import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.util.UUID;

/// An application that verification has recommended.
///
/// @param office the key of the office whose it is
public record Candidate(
        UUID applicationId,
        String office,
        String applicationNumber,
        UUID periodId,
        UUID outletId,
        String outletName,
        String companyName,
        OutletType outletType,
        int tier,
        int dossierVersion,
        String reviewerId,
        Instant recommendedAt) {}
