package id.sahkan.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;

/// What people read of a problem. Every part of a service brings its own `problems/NAME_id.properties` and
/// `problems/NAME_en.properties`; a key stands in one of them. Indonesian unless English is preferred.
public final class Sentences {

    private static final String INDONESIAN = "_id.properties";

    private final ResourceBundleMessageSource messages = bundle(basenames().toArray(String[]::new));

    Sentences() {
        messages.setDefaultLocale(Locale.of("id"));
    }

    /// Words in two languages, for pages and tables too: the machine's own language is nobody's.
    public static ResourceBundleMessageSource bundle(String... basenames) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(basenames);
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static Stream<String> basenames() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:problems/*" + INDONESIAN))
                    .map(Resource::getFilename)
                    .map(name -> "problems." + String.valueOf(name).replace(INDONESIAN, ""))
                    .sorted()
                    .distinct();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The code itself where nobody has written a sentence; a test of each service sees to it that there is one.
    public String of(String code, String language) {
        String known = find(code, language);
        return known == null ? code : known;
    }

    public @Nullable String find(String code, String language) {
        return messages.getMessage(code, null, null, Locale.of(language));
    }

    public static String language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return "id";
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("id") || language.equals("en"))
                .findFirst()
                .orElse("id");
    }
}
