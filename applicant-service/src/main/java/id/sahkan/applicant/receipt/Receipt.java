package id.sahkan.applicant.receipt;

import java.time.Instant;
import java.time.ZoneId;
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

    public static Receipt of(
            String number,
            Instant receivedAt,
            ZoneId zone,
            int dossierVersion,
            String digest,
            List<ReceivedDocument> documents,
            boolean complete) {
        return new Receipt(
                number,
                receivedAt,
                OfficeTime.written(receivedAt, zone),
                zone.getId(),
                dossierVersion,
                digest,
                documents,
                complete);
    }
}
