package id.sahkan.applicant;

import id.sahkan.applicant.http.Problem;
import id.sahkan.applicant.http.ProblemBodies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/// The service checks the token itself; the gateway is not the guard. Ownership is checked in SQL, not here.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// An ID token says who signed in; it is no key to anything.
    @Bean
    OAuth2TokenValidator<Jwt> accessTokensOnly() {
        return new JwtClaimValidator<String>("typ", type -> !"ID".equals(type));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ProblemBodies bodies) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/api/periods", "/api/periods/*")
                                .permitAll()
                                .requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                                .permitAll()
                                .requestMatchers("/actuator/loggers", "/actuator/loggers/*")
                                .hasRole("operator")
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .requestMatchers(HttpMethod.POST, "/api/periods", "/api/periods/**")
                                .hasRole("administrator")
                                .requestMatchers(HttpMethod.POST, "/api/companies", "/api/applications")
                                .hasRole("applicant")
                                .requestMatchers(HttpMethod.GET, "/api/operations/**")
                                .hasAnyRole("operator", "auditor")
                                .requestMatchers("/api/operations/**")
                                .hasRole("operator")
                                .requestMatchers("/internal/**")
                                .hasRole("service")
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint((request, response, _) ->
                                bodies.write(Problem.of(401, "login-required"), request, response))
                        .accessDeniedHandler((request, response, _) ->
                                bodies.write(Problem.of(403, "forbidden"), request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, _) ->
                                bodies.write(Problem.of(401, "login-required"), request, response))
                        .accessDeniedHandler((request, response, _) ->
                                bodies.write(Problem.of(403, "forbidden"), request, response)))
                .addFilterBefore(new IdentityAway(bodies), BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static JwtAuthenticationConverter roles() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityConfiguration::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt jwt) {
        Map<String, Object> realm = jwt.getClaimAsMap("realm_access");
        if (realm == null || !(realm.get("roles") instanceof Collection<?> names)) {
            return List.of();
        }
        return names.stream()
                .<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .toList();
    }

    /// When the issuer's keys cannot be fetched nobody is wrong: say 503, not 401 and not 500.
    private static final class IdentityAway extends OncePerRequestFilter {

        private final ProblemBodies bodies;

        IdentityAway(ProblemBodies bodies) {
            this.bodies = bodies;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (AuthenticationServiceException _) {
                bodies.write(Problem.of(503, "identity-unavailable"), request, response);
            }
        }
    }
}
