package id.sahkan.contracts;

import java.util.Arrays;
import java.util.List;

/// What an item of a requirement set is, whatever an office calls it: automatic checks, comparisons between
/// applications and the annex of a decree go by it, and never by an office's own code. The names are wire words and
/// never change. For one type of outlet every kind but [#OTHER] stands in a set at most once.
public enum RequirementKind {
    APPLICATION_LETTER("signerIsDirector"),
    /// Answers a letter that the director has not signed.
    POWER_OF_ATTORNEY(""),
    DEED(""),
    AHU_DECREE("number name"),
    NIB("number name kbli"),
    NPWP("number name"),
    ANNUAL_TAX("year"),
    DOMICILE("latitude longitude"),
    BANK("number holder"),
    MASTHEAD("editorInChief responsibleEditor"),
    DP_VERIFICATION("status"),
    UKW_CHIEF("number level holder nik issuedOn"),
    UKW_REPORTER("number nik issuedOn"),
    ID_CARDS("directorNik reporterNik"),
    /// Its `reporter` is named in the annex of the decree.
    ASSIGNMENT_LETTER("reporter reporterNik"),
    CIRCULATION("printerLetter issueMonth1 issueMonth2 issueMonth3"),
    TRAFFIC("analyticsId registeredOn publishingSince"),
    BROADCAST_LICENCE("validUntil terrestrial"),
    /// Looked at by a person only.
    OTHER("");

    private final String reads;

    RequirementKind(String reads) {
        this.reads = reads;
    }

    /// The keys of the statements beside the paper that are checked or printed; one that is not asked for is not
    /// checked.
    public List<String> reads() {
        return reads.isEmpty() ? List.of() : List.of(reads.split(" "));
    }

    /// Of an item from before kinds were told: then the codes of the catalogue said it.
    public static RequirementKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
