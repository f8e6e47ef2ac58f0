package id.sahkan.verification.rule;

import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.dossier.Dossier.Obligation;
import id.sahkan.verification.dossier.Dossier.Requirement;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class PaperRules {

    /// Below this the letters of an identity card cannot be told apart (same scale as the applicant service measures).
    static final double READABLE_SHARPNESS = 60.0;

    private PaperRules() {}

    static List<Finding> documentMissing(Dossier dossier) {
        return dossier.requirementsOfOutlet().stream()
                .filter(requirement -> requirement.obligation() == Obligation.MANDATORY)
                .filter(requirement -> dossier.document(requirement.code())
                        .filter(requirement::isMetBy)
                        .isEmpty())
                .map(requirement -> dossier.document(requirement.code()).isPresent()
                        ? incomplete(requirement)
                        : missing(requirement))
                .toList();
    }

    private static Finding missing(Requirement requirement) {
        return Finding.of(
                FindingCode.DOCUMENT_MISSING,
                requirement.code(),
                "Belum ada: " + requirement.label().id() + ".",
                "Missing: " + requirement.label().en() + ".");
    }

    /// The file is there; what had to be stated beside it is not.
    private static Finding incomplete(Requirement requirement) {
        return Finding.of(
                FindingCode.DOCUMENT_MISSING,
                requirement.code(),
                "Berkasnya ada, isian di sampingnya belum lengkap: "
                        + requirement.label().id() + ".",
                "The file is there, what is stated beside it is incomplete: "
                        + requirement.label().en() + ".");
    }

    /// Companies file by the end of April: until then the year before the last still counts.
    static List<Finding> annualTaxOld(Dossier dossier) {
        var received = dossier.receivedOn();
        int latest = received.getYear() - (received.getMonth().compareTo(Month.APRIL) > 0 ? 1 : 2);
        return dossier.document(RequirementKind.ANNUAL_TAX).flatMap(document -> document.number("year")).stream()
                .filter(year -> year < latest)
                .map(year -> Finding.of(
                        FindingCode.ANNUAL_TAX_OLD,
                        dossier.codeOf(RequirementKind.ANNUAL_TAX),
                        "SPT tahun pajak " + year + "; yang diminta " + latest + ".",
                        "The return is of " + year + "; " + latest + " is asked for."))
                .toList();
    }

    static List<Finding> sameFileTwice(Dossier dossier) {
        Map<String, String> firstUse = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Document document : dossier.documents()) {
            String earlier = firstUse.putIfAbsent(document.sha256(), document.requirementCode());
            if (earlier != null) {
                findings.add(Finding.of(
                        FindingCode.SAME_FILE_TWICE,
                        document.requirementCode(),
                        "Berkas sama dengan " + dossier.label(earlier).id() + ".",
                        "The same file as " + dossier.label(earlier).en() + "."));
            }
        }
        return findings;
    }

    static List<Finding> imageBlurred(Dossier dossier) {
        return dossier.documents().stream()
                .filter(document -> document.sharpness() != null && document.sharpness() < READABLE_SHARPNESS)
                .map(document -> Finding.of(
                        FindingCode.IMAGE_BLURRED,
                        document.requirementCode(),
                        "Gambar buram; mungkin tidak terbaca.",
                        "The image is blurred and may not be readable."))
                .toList();
    }

    /// A closing day that was moved later can overtake what was stated before.
    static List<Finding> validityTooShort(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        for (Requirement requirement : dossier.requirementsOfOutlet()) {
            var rule = requirement.rules() == null ? null : requirement.rules().validUntil();
            if (rule != null) {
                LocalDate least = dossier.closedOn().plusDays(rule.daysAfterClosing());
                dossier.document(requirement.code())
                        .flatMap(document -> document.date(rule.field()))
                        .filter(until -> until.isBefore(least))
                        .map(until -> Finding.of(
                                FindingCode.VALIDITY_TOO_SHORT,
                                requirement.code(),
                                "Berlaku sampai " + until + "; diminta paling sedikit sampai " + least + ".",
                                "Valid until " + until + "; asked for is " + least + " at least."))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    static List<Finding> issuedTooLongAgo(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        for (Requirement requirement : dossier.requirementsOfOutlet()) {
            var rule = requirement.rules() == null ? null : requirement.rules().issued();
            if (rule != null) {
                LocalDate earliest = dossier.closedOn().minusMonths(rule.withinMonths());
                dossier.document(requirement.code())
                        .flatMap(document -> document.date(rule.field()))
                        .filter(since -> since.isBefore(earliest))
                        .map(since -> Finding.of(
                                FindingCode.ISSUED_TOO_LONG_AGO,
                                requirement.code(),
                                "Terbit " + since + "; yang diterima paling lama dari " + earliest + ".",
                                "Issued on " + since + "; the earliest that is taken is " + earliest + "."))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    static List<Finding> signerNotDirector(Dossier dossier) {
        boolean byProxy = dossier.document(RequirementKind.POWER_OF_ATTORNEY).isPresent();
        return dossier
                .document(RequirementKind.APPLICATION_LETTER)
                .flatMap(letter -> letter.bool("signerIsDirector"))
                .stream()
                .filter(signedByDirector -> !signedByDirector && !byProxy)
                .map(_ -> Finding.of(
                        FindingCode.SIGNER_NOT_DIRECTOR,
                        dossier.codeOf(RequirementKind.APPLICATION_LETTER),
                        "Surat tidak ditandatangani direktur dan tidak ada surat kuasa.",
                        "The letter is not signed by the director and there is no power of attorney."))
                .toList();
    }
}
