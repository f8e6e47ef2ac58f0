package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.decree.document.Indonesian;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in the last column of a decree that changes another: what happens to the one in this row.
final class Remarks {

    private Remarks() {}

    static String of(Effect effect) {
        return switch (effect) {
            case Effect.Named _ -> "Ditambahkan";
            case Effect.Corrected(var was) -> "Semula: " + String.join("; ", before(was));
            case Effect.Revoked revoked -> "Dicabut: " + why(revoked) + heard(revoked.hearing());
        };
    }

    private static List<String> before(Effect.Was was) {
        var parts = new ArrayList<String>();
        quoted(parts, "nama media", was.outletName());
        quoted(parts, "nama perusahaan", was.companyName());
        quoted(parts, "penanggung jawab", was.responsibleEditor());
        quoted(parts, "wartawan", was.reporter());
        if (was.tier() != null) {
            parts.add("klasifikasi " + was.tier());
        }
        return parts;
    }

    private static void quoted(List<String> parts, String what, @Nullable String was) {
        if (was != null) {
            parts.add(what + " “" + was + "”");
        }
    }

    private static String why(Effect.Revoked revoked) {
        String text = revoked.text();
        if (text == null) {
            return label(revoked.reason());
        }
        return revoked.reason() == RevocationReason.OTHER ? text : label(revoked.reason()) + ", yaitu " + text;
    }

    private static String heard(Draft.@Nullable Reference hearing) {
        return hearing == null
                ? ""
                : "; Berita Acara Klarifikasi Nomor " + hearing.number() + " tanggal "
                        + Indonesian.date(hearing.date());
    }

    private static String label(RevocationReason reason) {
        return switch (reason) {
            case OWN_REQUEST -> "atas permintaan sendiri";
            case REQUIREMENT_LOST -> "tidak lagi memenuhi persyaratan";
            case OBLIGATION_BREACHED -> "tidak melaksanakan kewajiban";
            case FALSE_STATEMENT -> "keterangan atau dokumen tidak benar";
            case CEASED -> "media atau perusahaan tidak lagi beroperasi";
            case DECREE_REVOKED -> "Keputusan yang menetapkannya dicabut";
            case OTHER -> "alasan lain";
        };
    }
}
