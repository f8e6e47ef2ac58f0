package id.sahkan.verification.rule;

import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class CompanyRules {

    private static final List<RequirementKind> NAMED_PAPERS =
            List.of(RequirementKind.AHU_DECREE, RequirementKind.NIB, RequirementKind.NPWP);
    private static final Set<String> NOT_LEGAL_ENTITIES = Set.of("CV", "UD", "FIRMA");
    private static final Pattern KBLI_CODE = Pattern.compile("\\b\\d{5}\\b");

    private CompanyRules() {}

    static List<Finding> nameMismatch(Dossier dossier) {
        CompanyName registered = registeredName(dossier);
        return NAMED_PAPERS.stream()
                .flatMap(kind -> dossier.document(kind).stream())
                .filter(paper -> paper.text("name")
                        .filter(name -> !CompanyName.of(name).sameAs(registered))
                        .isPresent())
                .map(Document::requirementCode)
                .map(code -> Finding.of(
                        FindingCode.NAME_MISMATCH,
                        code,
                        "Nama perusahaan pada " + dossier.label(code).id() + " berbeda dengan yang terdaftar.",
                        "The company's name on " + dossier.label(code).en() + " differs from the registered one."))
                .toList();
    }

    static List<Finding> legalFormNotPress(Dossier dossier) {
        Stream<Finding> registered = dossier.company().legalForm().equals("CV")
                ? Stream.of(notPress(dossier.codeOf(RequirementKind.DEED), "CV"))
                : Stream.empty();
        Stream<Finding> onPaper = NAMED_PAPERS.stream()
                .flatMap(kind -> dossier.document(kind).stream())
                .flatMap(paper -> paper.text("name").map(CompanyName::of).stream()
                        .filter(name -> name.form() != null && NOT_LEGAL_ENTITIES.contains(name.form()))
                        .map(name -> notPress(paper.requirementCode(), String.valueOf(name.form()))));
        return Stream.concat(registered, onPaper).toList();
    }

    static List<Finding> bankHolderDiffers(Dossier dossier) {
        CompanyName registered = registeredName(dossier);
        return dossier.document(RequirementKind.BANK).flatMap(bank -> bank.text("holder")).stream()
                .filter(holder -> !CompanyName.of(holder).sameAs(registered))
                .map(_ -> Finding.of(
                        FindingCode.BANK_HOLDER_DIFFERS,
                        dossier.codeOf(RequirementKind.BANK),
                        "Pemilik rekening bukan perusahaan pemohon.",
                        "The account holder is not the applying company."))
                .toList();
    }

    static List<Finding> kbliNotPress(Dossier dossier) {
        var type = dossier.outlet().type();
        return dossier.document(RequirementKind.NIB).flatMap(nib -> nib.text("kbli")).stream()
                .filter(given -> KBLI_CODE
                        .matcher(given)
                        .results()
                        .noneMatch(code -> Kbli.isPress(code.group(), type, dossier.receivedOn())))
                .map(_ -> Finding.of(
                        FindingCode.KBLI_NOT_PRESS,
                        dossier.codeOf(RequirementKind.NIB),
                        "Tidak ada KBLI pers untuk jenis media " + type + ".",
                        "There is no press KBLI for the outlet type " + type + "."))
                .toList();
    }

    private static Finding notPress(@Nullable String requirementCode, String form) {
        return Finding.of(
                FindingCode.LEGAL_FORM_NOT_PRESS,
                requirementCode,
                form + " bukan badan hukum perusahaan pers.",
                "A " + form + " is not a legal entity that may be a press company.");
    }

    private static CompanyName registeredName(Dossier dossier) {
        CompanyName name = CompanyName.of(dossier.company().legalName());
        if (name.form() != null) {
            return name;
        }
        String form = dossier.company().legalForm();
        return new CompanyName(name.base(), form.equals("PT_PERORANGAN") ? "PT" : form);
    }
}
