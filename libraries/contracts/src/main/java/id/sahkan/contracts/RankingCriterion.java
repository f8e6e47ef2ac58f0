package id.sahkan.contracts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By what the applications of a period are ranked where there are more than its quota takes. The names are wire words
/// and never change. What decides last is none of them, for it always holds: who was complete earlier, and then the
/// number of the receipt.
public enum RankingCriterion {
    /// The tier that the reviewer proposed: 1 before 3.
    TIER("Klasifikasi", "Tier", "klasifikasi (1 sebelum 3)", "tier (1 before 3)"),
    /// How many of the papers that are preferred, and not mandatory, were found in order.
    PREFERRED_PAPERS(
            "Berkas yang diutamakan",
            "Preferred papers",
            "jumlah berkas diutamakan yang lolos (terbanyak dahulu)",
            "preferred papers that passed (most first)"),
    /// Since when the outlet has appeared, as it was stated; who stated nothing comes last.
    OUTLET_AGE("Usia media", "Age of the outlet", "usia media (tertua dahulu)", "age of the outlet (oldest first)");

    private final String indonesian;
    private final String english;
    private final String indonesianRule;
    private final String englishRule;

    RankingCriterion(String indonesian, String english, String indonesianRule, String englishRule) {
        this.indonesian = indonesian;
        this.english = english;
        this.indonesianRule = indonesianRule;
        this.englishRule = englishRule;
    }

    public String indonesian() {
        return indonesian;
    }

    public String english() {
        return english;
    }

    /// The whole rule as people read it.
    public static String indonesianRule(List<RankingCriterion> criteria) {
        return rule(criteria, one -> one.indonesianRule, "lalu", "waktu berkas lengkap diterima", "nomor tanda terima");
    }

    /// The same in English.
    public static String englishRule(List<RankingCriterion> criteria) {
        return rule(criteria, one -> one.englishRule, "then", "when it was received complete", "number of the receipt");
    }

    private static String rule(
            List<RankingCriterion> criteria, Function<RankingCriterion, String> words, String then, String... last) {
        return Stream.concat(criteria.stream().map(words), Stream.of(last))
                .collect(Collectors.joining(", " + then + " "));
    }
}
