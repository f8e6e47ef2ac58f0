package id.sahkan.verification.rule;

import id.sahkan.verification.dossier.Dossier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class CompanyRules {

    private static final List<String> NAMED_PAPERS = List.of("AHU_DECREE", "NIB", "NPWP");
    private static final Set<String> NOT_LEGAL_ENTITIES = Set.of("CV", "UD", "FIRMA");
    private static final Pattern KBLI_CODE = Pattern.compile("\\b\\d{5}\\b");

    private CompanyRules() {}

    static List<Finding> nameMismatch(Dossier dossier) {
        CompanyName registered = registeredName(dossier);
        return NAMED_PAPERS.stream()
                .filter(code -> nameOn(dossier, code)
                        .anyMatch(name -> !CompanyName.of(name).sameAs(registered)))
                .map(code -> Finding.of(
                        FindingCode.NAME_MISMATCH,
                        code,
                        "Nama perusahaan pada " + dossier.label(code).id() + " berbeda dengan yang terdaftar.",
                        "The company's name on " + dossier.label(code).en() + " differs from the registered one."))
                .toList();
    }

    static List<Finding> legalFormNotPress(Dossier dossier) {
        Stream<Finding> registered =
                dossier.company().legalForm().equals("CV") ? Stream.of(notPress("DEED", "CV")) : Stream.empty();
        Stream<Finding> onPaper = NAMED_PAPERS.stream()
                .flatMap(code -> nameOn(dossier, code)
                        .map(CompanyName::of)
                        .filter(name -> name.form() != null && NOT_LEGAL_ENTITIES.contains(name.form()))
                        .map(name -> notPress(code, String.valueOf(name.form()))));
        return Stream.concat(registered, onPaper).toList();
    }

    static List<Finding> bankHolderDiffers(Dossier dossier) {
        CompanyName registered = registeredName(dossier);
        return dossier.document("BANK").flatMap(bank -> bank.text("holder")).stream()
                .filter(holder -> !CompanyName.of(holder).sameAs(registered))
                .map(_ -> Finding.of(
                        FindingCode.BANK_HOLDER_DIFFERS,
                        "BANK",
                        "Pemilik rekening bukan perusahaan pemohon.",
                        "The account holder is not the applying company."))
                .toList();
    }

    static List<Finding> kbliNotPress(Dossier dossier) {
        var type = dossier.outlet().type();
        return dossier.document("NIB").flatMap(nib -> nib.text("kbli")).stream()
                .filter(given -> KBLI_CODE
                        .matcher(given)
                        .results()
                        .noneMatch(code -> Kbli.isPress(code.group(), type, dossier.receivedOn())))
                .map(_ -> Finding.of(
                        FindingCode.KBLI_NOT_PRESS,
                        "NIB",
                        "Tidak ada KBLI pers untuk jenis media " + type + ".",
                        "There is no press KBLI for the outlet type " + type + "."))
                .toList();
    }

    private static Finding notPress(String requirementCode, String form) {
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

    private static Stream<String> nameOn(Dossier dossier, String code) {
        return dossier.document(code).flatMap(document -> document.text("name")).stream();
    }
}
