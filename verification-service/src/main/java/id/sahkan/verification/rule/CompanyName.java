package id.sahkan.verification.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A company's name as it is compared: legal form apart, no dots, no case. "PT. Riau Kabar" is "RIAU KABAR, P.T.".
record CompanyName(String base, @Nullable String form) {

    private static final Map<String, String> FORMS = Map.of(
            "PT", "PT",
            "CV", "CV",
            "UD", "UD",
            "FIRMA", "FIRMA",
            "YAYASAN", "YAYASAN",
            "KOPERASI", "KOPERASI");

    static CompanyName of(String raw) {
        String plain = raw.toUpperCase(Locale.ROOT)
                .replace("PERSEROAN TERBATAS", "PT")
                .replace("PERSEROAN PERORANGAN", "PT")
                .replaceAll("\\bP\\s*\\.\\s*T\\b", "PT")
                .replaceAll("\\bC\\s*\\.\\s*V\\b", "CV")
                .replaceAll("['’`.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        List<String> words = List.of(plain.split(" "));
        String first = FORMS.get(words.getFirst());
        if (first != null && words.size() > 1) {
            return new CompanyName(String.join(" ", words.subList(1, words.size())), first);
        }
        String last = FORMS.get(words.getLast());
        if (last != null && words.size() > 1) {
            return new CompanyName(String.join(" ", words.subList(0, words.size() - 1)), last);
        }
        return new CompanyName(plain, null);
    }

    /// Two forms that are both given must agree: a CV is not the PT of the same name.
    boolean sameAs(CompanyName other) {
        return base.equals(other.base) && (form == null || other.form == null || form.equals(other.form));
    }
}
