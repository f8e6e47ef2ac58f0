package id.sahkan.gateway;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Indonesian unless the caller prefers English.
enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Language of(HttpHeaders headers) {
        try {
            return of(headers.getAcceptLanguage());
        } catch (IllegalArgumentException _) {
            return INDONESIAN;
        }
    }

    static Language of(List<Locale.LanguageRange> wanted) {
        Locale best = Locale.lookup(wanted, List.of(Locale.of("id"), Locale.ENGLISH));
        return Locale.ENGLISH.equals(best) ? ENGLISH : INDONESIAN;
    }

    static Language of(@Nullable String code) {
        return code != null && code.startsWith("en") ? ENGLISH : INDONESIAN;
    }
}
