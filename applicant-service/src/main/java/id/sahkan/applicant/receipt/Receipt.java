package id.sahkan.applicant.receipt;

import java.time.Instant;
import java.util.List;

/// What the applicant holds in hand: this was received at this instant, and this is its digest.
public record Receipt(
        String number,
        Instant receivedAt,
        String receivedAtLocal,
        String zone,
        int dossierVersion,
        String digest,
        List<ReceivedDocument> documents,
        boolean complete) {

    public record ReceivedDocument(String requirementCode, String sha256) {}
}
