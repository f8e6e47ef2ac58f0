package id.sahkan.verification;

import id.sahkan.verification.problem.ProblemWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/// Who may call what. The gateway is not the guard: every token is checked here again.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CASES = "/api/cases/**";

    /// An ID token says who signed in; it is no key to anything.
    @Bean
    OAuth2TokenValidator<Jwt> accessTokensOnly() {
        return new JwtClaimValidator<String>("typ", type -> !"ID".equals(type));
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                                .permitAll()
                                .requestMatchers("/actuator/loggers", "/actuator/loggers/*")
                                .hasRole("operator")
                                .requestMatchers(HttpMethod.GET, "/api/cases/*/outcome")
                                .authenticated()
                                .requestMatchers(HttpMethod.GET, CASES)
                                .hasAnyRole("reviewer", "auditor", "administrator")
                                .requestMatchers(CASES)
                                .hasRole("reviewer")
                                .requestMatchers(HttpMethod.GET, "/api/operations/**")
                                .hasAnyRole("operator", "auditor")
                                .requestMatchers("/api/operations/**")
                                .hasRole("operator")
                                .requestMatchers("/internal/**")
                                .hasRole("service")
                                .anyRequest()
                                .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(realmRoles()))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    static JwtAuthenticationConverter realmRoles() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityConfiguration::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        if (access == null || !(access.get("roles") instanceof Collection<?> roles)) {
            return List.of();
        }
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
