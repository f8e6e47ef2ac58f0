package id.sahkan.verification.rule;

import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class PersonRules {

    private static final List<RequirementKind> CERTIFICATES =
            List.of(RequirementKind.UKW_CHIEF, RequirementKind.UKW_REPORTER);
    private static final List<String> LEVELS = List.of("MUDA", "MADYA", "UTAMA");

    private PersonRules() {}

    static List<Finding> ukwExpired(Dossier dossier) {
        Integer years = dossier.period().policy().ukwValidYears();
        if (years == null) {
            return List.of();
        }
        return certificates(dossier)
                .filter(certificate -> issuedOn(certificate)
                        .filter(issued -> !issued.plusYears(years).isAfter(dossier.receivedOn()))
                        .isPresent())
                .map(certificate -> Finding.of(
                        FindingCode.UKW_EXPIRED,
                        certificate.requirementCode(),
                        "Sertifikat lebih tua dari " + years + " tahun.",
                        "The certificate is older than " + years + " years."))
                .toList();
    }

    static List<Finding> chiefLevelTooLow(Dossier dossier) {
        String asked = dossier.period().policy().chiefLevel();
        if (asked == null) {
            return List.of();
        }
        return dossier.document(RequirementKind.UKW_CHIEF).flatMap(certificate -> certificate.text("level")).stream()
                .map(level -> level.toUpperCase(Locale.ROOT))
                .filter(level -> LEVELS.indexOf(level) < LEVELS.indexOf(asked))
                .map(level -> Finding.of(
                        FindingCode.CHIEF_LEVEL_TOO_LOW,
                        dossier.codeOf(RequirementKind.UKW_CHIEF),
                        "Jenjang " + level + "; periode ini meminta " + asked + ".",
                        "The level is " + level + "; this period asks for " + asked + "."))
                .toList();
    }

    static List<Finding> ukwBirthDateDiffers(Dossier dossier) {
        return certificates(dossier)
                .filter(certificate -> {
                    var number = certificate.text("number").flatMap(UkwNumber::parse);
                    var nik = nikOf(dossier, certificate).flatMap(Nik::parse);
                    return number.isPresent()
                            && nik.isPresent()
                            && !number.get().holderBorn().equals(nik.get().born());
                })
                .map(certificate -> Finding.of(
                        FindingCode.UKW_BIRTH_DATE_DIFFERS,
                        certificate.requirementCode(),
                        "Ekor nomor UKW dan NIK tidak menunjukkan tanggal lahir yang sama.",
                        "The certificate number's tail and the NIK do not tell the same birth date."))
                .toList();
    }

    static List<Finding> nameInMastheadDiffers(Dossier dossier) {
        var outlet = dossier.outlet();
        Stream<Finding> masthead = dossier.document(RequirementKind.MASTHEAD).stream()
                .filter(box -> differs(box.text("editorInChief"), outlet.editorInChief())
                        || differs(box.text("responsibleEditor"), outlet.responsibleEditor()))
                .map(_ -> Finding.of(
                        FindingCode.NAME_IN_MASTHEAD_DIFFERS,
                        dossier.codeOf(RequirementKind.MASTHEAD),
                        "Pemimpin redaksi atau penanggung jawab pada box redaksi berbeda dengan data media.",
                        "The editor-in-chief or responsible editor in the masthead differs from the outlet's data."));
        Stream<Finding> certificate = dossier.document(RequirementKind.UKW_CHIEF).stream()
                .filter(ukw -> differs(ukw.text("holder"), outlet.editorInChief())
                        && differs(ukw.text("holder"), outlet.responsibleEditor()))
                .map(_ -> Finding.of(
                        FindingCode.NAME_IN_MASTHEAD_DIFFERS,
                        dossier.codeOf(RequirementKind.UKW_CHIEF),
                        "Pemegang sertifikat bukan pemimpin redaksi atau penanggung jawab media ini.",
                        "The certificate's holder is not this outlet's editor-in-chief or responsible editor."));
        return Stream.concat(masthead, certificate).toList();
    }

    private static Stream<Document> certificates(Dossier dossier) {
        return CERTIFICATES.stream().flatMap(kind -> dossier.document(kind).stream());
    }

    private static Optional<String> nikOf(Dossier dossier, Document certificate) {
        return certificate
                .text("nik")
                .or(() -> dossier.document(RequirementKind.UKW_REPORTER)
                                .filter(certificate::equals)
                                .isPresent()
                        ? dossier.document(RequirementKind.ID_CARDS).flatMap(cards -> cards.text("reporterNik"))
                        : Optional.empty());
    }

    private static Optional<LocalDate> issuedOn(Document certificate) {
        return certificate
                .date("issuedOn")
                .or(() -> certificate
                        .text("number")
                        .flatMap(UkwNumber::parse)
                        .map(number -> number.issued().atEndOfMonth()));
    }

    private static boolean differs(Optional<String> given, @Nullable String registered) {
        return registered != null
                && given.filter(name -> !plain(name).equals(plain(registered))).isPresent();
    }

    /// Case, dots and academic titles behind a comma do not make another person.
    private static String plain(String name) {
        int comma = name.indexOf(',');
        return (comma > 0 ? name.substring(0, comma) : name)
                .toUpperCase(Locale.ROOT)
                .replaceAll("['’`.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
