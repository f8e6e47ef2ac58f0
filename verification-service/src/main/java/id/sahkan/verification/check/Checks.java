package id.sahkan.verification.check;

import id.sahkan.verification.dossier.Dossier;
import java.util.List;

/// Every automatic check that looks at one dossier alone. Comparing applications is the fingerprints' task.
public final class Checks {

    static final List<Check> ALL = List.of(
            new Check("every mandatory document is there", PaperChecks::documentMissing),
            new Check("the tax return is of the latest year", PaperChecks::annualTaxOld),
            new Check("no file serves two requirements", PaperChecks::sameFileTwice),
            new Check("images can be read", PaperChecks::imageBlurred),
            new Check("the letter is signed by the director or by proxy", PaperChecks::signerNotDirector),
            new Check("the company has one name", CompanyChecks::nameMismatch),
            new Check("the company has a press legal form", CompanyChecks::legalFormNotPress),
            new Check("the account is the company's", CompanyChecks::bankHolderDiffers),
            new Check("the KBLI is of the press", CompanyChecks::kbliNotPress),
            new Check("certificates are recent enough", PersonChecks::ukwExpired),
            new Check("the chief editor's level suffices", PersonChecks::chiefLevelTooLow),
            new Check("certificate and NIK tell the same birth date", PersonChecks::ukwBirthDateDiffers),
            new Check("the masthead names the registered editors", PersonChecks::nameInMastheadDiffers),
            new Check("the outlet is old enough", MediaChecks::mediaTooYoung),
            new Check("the printer has written", MediaChecks::printerLetterMissing),
            new Check("issues follow each other", MediaChecks::issueGap),
            new Check("the broadcast licence is valid", MediaChecks::licenceExpired),
            new Check("the broadcast is over the air", MediaChecks::streamingOnly),
            new Check("the title is not like a state body", MediaChecks::titleLikeStateBody),
            new Check("numbers look right", FormatChecks::formatSuspect));

    private Checks() {}

    public static List<Finding> run(Dossier dossier) {
        return ALL.stream()
                .flatMap(check -> check.rule().findings(dossier).stream())
                .toList();
    }
}
