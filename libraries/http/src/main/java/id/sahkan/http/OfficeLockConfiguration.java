package id.sahkan.http;

import id.sahkan.database.Sight;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/// The second lock between offices (ADR 41): the database holds a request of staff to the rows of their offices, also
/// where a statement forgets to.
@AutoConfiguration(after = HttpConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Sight.class)
class OfficeLockConfiguration {

    @Bean
    static BeanPostProcessor connectionsAreToldOfOffices() {
        return Sight.tellsConnections();
    }

    /// Around everything else: a request sees nothing until it is known whose it is, and leaves nothing to the next.
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> requestsBeginBlind() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new BlindAtFirst());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebMvcConfigurer requestsSeeTheirOffices(ObjectProvider<WebInvocationPrivilegeEvaluator> doors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SightOfTheCaller(doors)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /// As doors are found by it: however it was written.
    private static String path(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    /// Health and figures, and what services ask each other.
    private static boolean isOfNobody(String path) {
        return path.startsWith("/actuator/") || path.startsWith("/internal/");
    }

    static final class BlindAtFirst extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return isOfNobody(path(request));
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Sight.narrow(Sight.NOTHING);
            try {
                chain.doFilter(request, response);
            } finally {
                Sight.end();
            }
        }
    }

    static final class SightOfTheCaller implements HandlerInterceptor {

        private final ObjectProvider<WebInvocationPrivilegeEvaluator> doors;

        SightOfTheCaller(ObjectProvider<WebInvocationPrivilegeEvaluator> doors) {
            this.doors = doors;
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String path = path(request);
            if (!isOfNobody(path)) {
                Authentication who = SecurityContextHolder.getContext().getAuthentication();
                Sight.narrow(OfficeSight.of(
                        who, across(handler), path, roles -> opens(path, request.getMethod(), who, roles)));
            }
            return true;
        }

        private boolean opens(
                String path, String method, @Nullable Authentication who, Collection<GrantedAuthority> roles) {
            return who != null
                    && who.getPrincipal() instanceof Jwt token
                    && doors.getObject().isAllowed("", path, method, new JwtAuthenticationToken(token, roles));
        }

        private static @Nullable AcrossOffices across(Object handler) {
            if (!(handler instanceof HandlerMethod door)) {
                return null;
            }
            AcrossOffices own = AnnotatedElementUtils.findMergedAnnotation(door.getMethod(), AcrossOffices.class);
            return own != null
                    ? own
                    : AnnotatedElementUtils.findMergedAnnotation(door.getBeanType(), AcrossOffices.class);
        }
    }
}
