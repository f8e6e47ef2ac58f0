package id.sahkan.verification.rule;

import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.dossier.Dossier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Every rule of the automatic checks that looks at one dossier alone. Comparing applications is the fingerprints'
/// task.
public final class Rules {

    static final List<Rule> ALL = List.of(
            new Rule("every mandatory document is there", PaperRules::documentMissing),
            new Rule("the tax return is of the latest year", PaperRules::annualTaxOld),
            new Rule("no file serves two requirements", PaperRules::sameFileTwice),
            new Rule("papers are valid for as long as is asked", PaperRules::validityTooShort),
            new Rule("papers are as new as is asked", PaperRules::issuedTooLongAgo),
            new Rule("images can be read", PaperRules::imageBlurred),
            new Rule("the letter is signed by the director or by proxy", PaperRules::signerNotDirector),
            new Rule("the company has one name", CompanyRules::nameMismatch),
            new Rule("the company has a press legal form", CompanyRules::legalFormNotPress),
            new Rule("the account is the company's", CompanyRules::bankHolderDiffers),
            new Rule("the KBLI is of the press", CompanyRules::kbliNotPress),
            new Rule("certificates are recent enough", PersonRules::ukwExpired),
            new Rule("the chief editor's level suffices", PersonRules::chiefLevelTooLow),
            new Rule("certificate and NIK tell the same birth date", PersonRules::ukwBirthDateDiffers),
            new Rule("the masthead names the registered editors", PersonRules::nameInMastheadDiffers),
            new Rule("the outlet is old enough", MediaRules::mediaTooYoung),
            new Rule("the printer has written", MediaRules::printerLetterMissing),
            new Rule("issues follow each other", MediaRules::issueGap),
            new Rule("the broadcast licence is valid", MediaRules::licenceExpired),
            new Rule("the broadcast is over the air", MediaRules::streamingOnly),
            new Rule("the title is not like a state body", MediaRules::titleLikeStateBody),
            new Rule("numbers look right", FormatRules::formatSuspect));

    private Rules() {}

    /// Since when an online outlet has appeared, as it was stated; a bare year is its last day.
    public static Optional<LocalDate> publishingSince(Dossier dossier) {
        return dossier.document(RequirementKind.TRAFFIC).flatMap(MediaRules::publishingSince);
    }

    public static List<Finding> run(Dossier dossier) {
        return ALL.stream()
                .flatMap(rule -> rule.test().findings(dossier).stream())
                .toList();
    }
}
