package id.sahkan.applicant.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// The sentences of `messages_id` and `messages_en`, in the caller's language; Indonesian unless English is preferred.
@Component
public final class Sentences {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Sentences() {
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.of("id"));
    }

    String sentence(String code, String language) {
        String known = messages.getMessage(code, null, null, Locale.of(language));
        return known == null ? code : known;
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
