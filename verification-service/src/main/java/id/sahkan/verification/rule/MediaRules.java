package id.sahkan.verification.rule;

import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class MediaRules {

    private static final int LONGEST_GAP_DAYS = 45;
    private static final Set<String> STATE_BODIES = Set.of(
            "KPK", "BIN", "BUSER", "BHAYANGKARA", "POLRI", "TNI", "BNN", "BPK", "KEJAKSAAN", "BARESKRIM", "DENSUS");

    private MediaRules() {}

    static List<Finding> mediaTooYoung(Dossier dossier) {
        Optional<Document> traffic = dossier.document(RequirementKind.TRAFFIC);
        Optional<LocalDate> registered = traffic.flatMap(document -> document.date("registeredOn"));
        Optional<LocalDate> claimed = traffic.flatMap(MediaRules::publishingSince);
        if (registered.isEmpty()) {
            return List.of();
        }
        int years = dossier.period().policy().minimumMediaAgeYears();
        List<Finding> findings = new ArrayList<>();
        if (registered.get().plusYears(years).isAfter(dossier.receivedOn())) {
            findings.add(Finding.of(
                    FindingCode.MEDIA_TOO_YOUNG,
                    dossier.codeOf(RequirementKind.TRAFFIC),
                    "Domain terdaftar " + registered.get() + "; periode ini meminta usia " + years + " tahun.",
                    "The domain was registered on " + registered.get() + "; this period asks for " + years
                            + " year(s)."));
        } else if (claimed.isPresent() && registered.get().isAfter(claimed.get())) {
            findings.add(Finding.of(
                    FindingCode.MEDIA_TOO_YOUNG,
                    dossier.codeOf(RequirementKind.TRAFFIC),
                    "Domain terdaftar " + registered.get() + ", sesudah tanggal terbit yang dinyatakan.",
                    "The domain was registered on " + registered.get() + ", after the claimed first publication."));
        }
        return findings;
    }

    static List<Finding> printerLetterMissing(Dossier dossier) {
        return dossier.document(RequirementKind.CIRCULATION).stream()
                .filter(circulation -> !circulation.bool("printerLetter").orElse(false))
                .map(circulation -> Finding.of(
                        FindingCode.PRINTER_LETTER_MISSING,
                        circulation.requirementCode(),
                        "Surat keterangan percetakan belum dilampirkan.",
                        "The printer's statement is not attached."))
                .toList();
    }

    static List<Finding> issueGap(Dossier dossier) {
        List<LocalDate> issues = dossier.document(RequirementKind.CIRCULATION).stream()
                .flatMap(circulation -> Stream.of("issueMonth1", "issueMonth2", "issueMonth3")
                        .flatMap(key -> circulation.date(key).stream()))
                .sorted()
                .toList();
        if (issues.isEmpty()) {
            return List.of();
        }
        List<LocalDate> upToReceipt = new ArrayList<>(issues);
        upToReceipt.add(dossier.receivedOn());
        long longest = IntStream.range(1, upToReceipt.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(upToReceipt.get(i - 1), upToReceipt.get(i)))
                .max()
                .orElse(0);
        if (longest <= LONGEST_GAP_DAYS) {
            return List.of();
        }
        return List.of(Finding.of(
                FindingCode.ISSUE_GAP,
                dossier.codeOf(RequirementKind.CIRCULATION),
                "Jeda terbit terlama " + longest + " hari (batas " + LONGEST_GAP_DAYS + ").",
                "The longest gap is " + longest + " days (limit " + LONGEST_GAP_DAYS + ")."));
    }

    static List<Finding> licenceExpired(Dossier dossier) {
        return dossier
                .document(RequirementKind.BROADCAST_LICENCE)
                .flatMap(licence -> licence.date("validUntil"))
                .stream()
                .filter(until -> until.isBefore(dossier.receivedOn()))
                .map(until -> Finding.of(
                        FindingCode.LICENCE_EXPIRED,
                        dossier.codeOf(RequirementKind.BROADCAST_LICENCE),
                        "Izin berlaku sampai " + until + ".",
                        "The licence was valid until " + until + "."))
                .toList();
    }

    static List<Finding> streamingOnly(Dossier dossier) {
        return dossier
                .document(RequirementKind.BROADCAST_LICENCE)
                .flatMap(licence -> licence.bool("terrestrial"))
                .stream()
                .filter(overTheAir -> !overTheAir)
                .map(_ -> Finding.of(
                        FindingCode.STREAMING_ONLY,
                        dossier.codeOf(RequirementKind.BROADCAST_LICENCE),
                        "Siaran tidak dapat diterima pesawat penerima biasa, hanya streaming.",
                        "The programme cannot be received over the air, it is streamed only."))
                .toList();
    }

    static List<Finding> titleLikeStateBody(Dossier dossier) {
        String title = dossier.outlet().name().toUpperCase(Locale.ROOT);
        return Stream.of(title.split("[^\\p{L}\\p{N}]+"))
                .filter(STATE_BODIES::contains)
                .findFirst()
                .map(word -> Finding.of(
                        FindingCode.TITLE_LIKE_STATE_BODY,
                        null,
                        "Nama media memuat \"" + word + "\".",
                        "The title contains \"" + word + "\"."))
                .stream()
                .toList();
    }

    /// A bare year is read as its last day, so that nobody is flagged for months that were not told.
    static Optional<LocalDate> publishingSince(Document traffic) {
        return traffic.date("publishingSince")
                .or(() -> traffic.number("publishingSince")
                        .filter(year -> year >= 1900 && year <= 2999)
                        .map(year -> LocalDate.of(year, 12, 31)));
    }
}
