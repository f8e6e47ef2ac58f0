package id.sahkan.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `page` and `size` for every controller method that asks for a [Paging].
final class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Paging(number(request, "page", 0), number(request, "size", Paging.USUAL));
    }

    private static int number(NativeWebRequest request, String name, int absent) {
        String given = request.getParameter(name);
        if (given == null || given.isEmpty()) {
            return absent;
        }
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException notANumber) {
            throw Problem.at(CommonProblem.INVALID_PARAMETER, name);
        }
    }
}
