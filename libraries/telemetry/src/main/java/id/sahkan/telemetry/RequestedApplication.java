package id.sahkan.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Which application a request is about, as its path says.
final class RequestedApplication implements HandlerInterceptor {

    private static final Pattern OF_ONE_APPLICATION =
            Pattern.compile("/(?:api|internal)/(?:applications|cases)/\\{(?<variable>\\w+)}(?:/.*)?");
    private static final String OPEN = RequestedApplication.class.getName();

    private final Traces traces;

    RequestedApplication(Traces traces) {
        this.traces = traces;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(OPEN, traces.about(applicationId(request)));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getAttribute(OPEN) instanceof Traces.Closing open) {
            open.close();
        }
    }

    private static @Nullable UUID applicationId(HttpServletRequest request) {
        var path = OF_ONE_APPLICATION.matcher(
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (path.matches()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables) {
            try {
                return UUID.fromString(String.valueOf(variables.get(path.group("variable"))));
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }
        return null;
    }
}
