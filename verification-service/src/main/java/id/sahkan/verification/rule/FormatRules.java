package id.sahkan.verification.rule;

import id.sahkan.verification.dossier.Dossier;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Numbers that do not look like what they should be. The number itself never gets into the finding.
final class FormatRules {

    private static final Pattern NIB = Pattern.compile("\\d{13}");
    private static final Pattern NPWP = Pattern.compile("\\d{15}|\\d{16}|\\d{22}");
    private static final Pattern AHU = Pattern.compile("(?i)AHU[-. ]?[A-Z0-9.\\-]*\\.?\\s*(TAHUN|TH\\.?)\\s*\\d{4}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{6,20}");

    private FormatRules() {}

    static List<Finding> formatSuspect(Dossier dossier) {
        var company = dossier.company();
        return Stream.of(
                        suspect("NIB", "NIB", company.nib(), number -> fits(NIB, number)),
                        suspect("NIB", "NIB", field(dossier, "NIB", "number"), number -> fits(NIB, number)),
                        suspect("NPWP", "NPWP", company.npwp(), number -> fits(NPWP, number)),
                        suspect("NPWP", "NPWP", field(dossier, "NPWP", "number"), number -> fits(NPWP, number)),
                        suspect(
                                "AHU_DECREE",
                                "AHU",
                                field(dossier, "AHU_DECREE", "number"),
                                number -> AHU.matcher(number.strip()).matches()),
                        suspect("BANK", "rekening", field(dossier, "BANK", "number"), number -> fits(ACCOUNT, number)),
                        suspect("ID_CARDS", "NIK", company.directorNik(), FormatRules::isNik),
                        suspect("ID_CARDS", "NIK", field(dossier, "ID_CARDS", "directorNik"), FormatRules::isNik),
                        suspect("ID_CARDS", "NIK", field(dossier, "ID_CARDS", "reporterNik"), FormatRules::isNik),
                        suspect("UKW_CHIEF", "NIK", field(dossier, "UKW_CHIEF", "nik"), FormatRules::isNik),
                        suspect("UKW_REPORTER", "NIK", field(dossier, "UKW_REPORTER", "nik"), FormatRules::isNik),
                        suspect("UKW_CHIEF", "UKW", field(dossier, "UKW_CHIEF", "number"), FormatRules::isUkw),
                        suspect("UKW_REPORTER", "UKW", field(dossier, "UKW_REPORTER", "number"), FormatRules::isUkw))
                .flatMap(findings -> findings)
                .distinct()
                .toList();
    }

    private static Stream<Finding> suspect(
            String requirementCode, String what, @Nullable String number, Predicate<String> looksRight) {
        if (number == null || number.isBlank() || looksRight.test(number)) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                FindingCode.FORMAT_SUSPECT,
                requirementCode,
                "Format nomor " + what + " tidak seperti biasanya.",
                "The " + what + " number's format is unusual."));
    }

    private static @Nullable String field(Dossier dossier, String requirementCode, String key) {
        return dossier.document(requirementCode)
                .flatMap(document -> document.text(key))
                .orElse(null);
    }

    private static boolean fits(Pattern form, String number) {
        return form.matcher(number.replaceAll("[\\s.\\-]", "")).matches();
    }

    private static boolean isNik(String number) {
        return Nik.parse(number).isPresent();
    }

    private static boolean isUkw(String number) {
        return UkwNumber.parse(number).isPresent();
    }
}
