package id.sahkan.applicant.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a `Caller` to every controller method that asks for one.
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Jwt jwt)
                || jwt.getSubject() == null
                || jwt.getSubject().length() > 100) {
            throw Problem.of(403, "forbidden");
        }
        String email = claim(jwt, "email");
        String name = claim(jwt, "name");
        return new Caller(jwt.getSubject(), name.isEmpty() ? email : name, email, language(jwt, request));
    }

    private static String claim(Jwt jwt, String name) {
        String value = jwt.getClaimAsString(name);
        return value == null || value.length() > 200 || !Checks.plain(value) ? "" : value;
    }

    private static String language(Jwt jwt, NativeWebRequest request) {
        String chosen = jwt.getClaimAsString("locale");
        if (chosen != null) {
            return chosen.startsWith("en") ? "en" : "id";
        }
        HttpServletRequest plain = request.getNativeRequest(HttpServletRequest.class);
        return plain == null ? "id" : Sentences.language(plain);
    }
}
