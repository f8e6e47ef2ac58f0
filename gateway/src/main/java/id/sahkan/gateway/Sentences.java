package id.sahkan.gateway;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/// The words of a problem. Those of `problems/http` are the services' own file, so that one fault is told in one way.
@Component
class Sentences {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Sentences() {
        messages.setBasenames("problems.http", "problems.gateway");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    String detail(GatewayProblem problem, Language language) {
        return of(problem.code(), language);
    }

    /// The heading of a page; a program gets the name of the status, as from the services.
    String title(GatewayProblem problem, Language language) {
        return of("title." + problem.code(), language);
    }

    private String of(String key, Language language) {
        return messages.getMessage(key, null, Locale.of(language.code()));
    }
}
