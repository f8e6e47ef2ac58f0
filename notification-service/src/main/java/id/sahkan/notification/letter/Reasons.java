package id.sahkan.notification.letter;

import id.sahkan.contracts.DecreeEvent.RevocationReason;

/// Why a naming was revoked, as a sentence goes on. What the office wrote beside it stands in the decree.
final class Reasons {

    private Reasons() {}

    static String indonesian(String reason) {
        return switch (RevocationReason.valueOf(reason)) {
            case OWN_REQUEST -> "atas permintaan Saudara sendiri";
            case REQUIREMENT_LOST -> "tidak lagi memenuhi persyaratan";
            case OBLIGATION_BREACHED -> "tidak melaksanakan kewajiban";
            case FALSE_STATEMENT -> "keterangan atau dokumen tidak benar";
            case CEASED -> "media atau perusahaan tidak lagi beroperasi";
            case DECREE_REVOKED -> "Surat Keputusan yang menetapkannya dicabut seluruhnya";
            case OTHER -> "sebagaimana tercantum dalam lampiran Surat Keputusan itu";
        };
    }

    static String english(String reason) {
        return switch (RevocationReason.valueOf(reason)) {
            case OWN_REQUEST -> "at your own request";
            case REQUIREMENT_LOST -> "a requirement is no longer met";
            case OBLIGATION_BREACHED -> "an obligation was not met";
            case FALSE_STATEMENT -> "a statement or a document was not true";
            case CEASED -> "the outlet or its company is no longer active";
            case DECREE_REVOKED -> "the decree that named it was revoked as a whole";
            case OTHER -> "as the annex of that decree says";
        };
    }
}
