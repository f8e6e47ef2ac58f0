package id.sahkan.verification.rule;

import id.sahkan.contracts.RequirementKind;
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
                        suspect(dossier, RequirementKind.NIB, "NIB", company.nib(), number -> fits(NIB, number)),
                        suspect(
                                dossier,
                                RequirementKind.NIB,
                                "NIB",
                                field(dossier, RequirementKind.NIB, "number"),
                                number -> fits(NIB, number)),
                        suspect(dossier, RequirementKind.NPWP, "NPWP", company.npwp(), number -> fits(NPWP, number)),
                        suspect(
                                dossier,
                                RequirementKind.NPWP,
                                "NPWP",
                                field(dossier, RequirementKind.NPWP, "number"),
                                number -> fits(NPWP, number)),
                        suspect(
                                dossier,
                                RequirementKind.AHU_DECREE,
                                "AHU",
                                field(dossier, RequirementKind.AHU_DECREE, "number"),
                                number -> AHU.matcher(number.strip()).matches()),
                        suspect(
                                dossier,
                                RequirementKind.BANK,
                                "rekening",
                                field(dossier, RequirementKind.BANK, "number"),
                                number -> fits(ACCOUNT, number)),
                        suspect(dossier, RequirementKind.ID_CARDS, "NIK", company.directorNik(), FormatRules::isNik),
                        suspect(
                                dossier,
                                RequirementKind.ID_CARDS,
                                "NIK",
                                field(dossier, RequirementKind.ID_CARDS, "directorNik"),
                                FormatRules::isNik),
                        suspect(
                                dossier,
                                RequirementKind.ID_CARDS,
                                "NIK",
                                field(dossier, RequirementKind.ID_CARDS, "reporterNik"),
                                FormatRules::isNik),
                        suspect(
                                dossier,
                                RequirementKind.UKW_CHIEF,
                                "NIK",
                                field(dossier, RequirementKind.UKW_CHIEF, "nik"),
                                FormatRules::isNik),
                        suspect(
                                dossier,
                                RequirementKind.UKW_REPORTER,
                                "NIK",
                                field(dossier, RequirementKind.UKW_REPORTER, "nik"),
                                FormatRules::isNik),
                        suspect(
                                dossier,
                                RequirementKind.UKW_CHIEF,
                                "UKW",
                                field(dossier, RequirementKind.UKW_CHIEF, "number"),
                                FormatRules::isUkw),
                        suspect(
                                dossier,
                                RequirementKind.UKW_REPORTER,
                                "UKW",
                                field(dossier, RequirementKind.UKW_REPORTER, "number"),
                                FormatRules::isUkw))
                .flatMap(findings -> findings)
                .distinct()
                .toList();
    }

    private static Stream<Finding> suspect(
            Dossier dossier, RequirementKind kind, String what, @Nullable String number, Predicate<String> looksRight) {
        if (number == null || number.isBlank() || looksRight.test(number)) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                FindingCode.FORMAT_SUSPECT,
                dossier.codeOf(kind),
                "Format nomor " + what + " tidak seperti biasanya.",
                "The " + what + " number's format is unusual."));
    }

    private static @Nullable String field(Dossier dossier, RequirementKind kind, String key) {
        return dossier.document(kind).flatMap(document -> document.text(key)).orElse(null);
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
