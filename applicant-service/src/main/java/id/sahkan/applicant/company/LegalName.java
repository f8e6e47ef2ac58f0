package id.sahkan.applicant.company;

import id.sahkan.applicant.company.PressCompany.LegalForm;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/// The name of a company and the words of its legal form, which stand in front of it in a decree and are asked for
/// apart from it.
final class LegalName {

    private static final Map<LegalForm, Pattern> WORDS = Map.of(
            LegalForm.PT, words("p\\.? ?t\\b\\.?|perseroan terbatas\\b"),
            LegalForm.PT_PERORANGAN, words("p\\.? ?t\\b\\.?( perorangan\\b)?|perseroan perorangan\\b"),
            LegalForm.CV, words("c\\.? ?v\\b\\.?|persekutuan komanditer\\b"),
            LegalForm.YAYASAN, words("yayasan\\b"),
            LegalForm.KOPERASI, words("koperasi\\b"));

    private LegalName() {}

    private static Pattern words(String words) {
        return Pattern.compile("^(?:" + words + ")[ ,]+(?=\\S)", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern of(LegalForm form) {
        return WORDS.getOrDefault(form, words("(?!)"));
    }

    static String without(LegalForm form, String name) {
        return of(form).matcher(name).replaceFirst("").strip();
    }

    static boolean namesAnother(LegalForm form, String name) {
        return Arrays.stream(LegalForm.values())
                .filter(other -> other != form)
                .anyMatch(other -> of(other).matcher(name).find());
    }

    /// As a deed and a decree write it.
    static String full(LegalForm form, String name) {
        String word = switch (form) {
            case PT, PT_PERORANGAN -> "PT";
            case CV -> "CV";
            case YAYASAN -> "Yayasan";
            case KOPERASI -> "Koperasi";
        };
        return word + " " + without(form, name);
    }
}
