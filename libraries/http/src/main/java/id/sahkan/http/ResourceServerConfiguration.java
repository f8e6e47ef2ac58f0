package id.sahkan.http;

import com.github.benmanes.caffeine.cache.Ticker;
import id.sahkan.telemetry.LogEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Every service checks the token itself; the gateway is not the guard. Ownership is checked in SQL, not here.
@AutoConfiguration(
        after = HttpConfiguration.class,
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
class ResourceServerConfiguration {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    /// An ID token says who signed in; it is no key to anything.
    @Bean
    OAuth2TokenValidator<Jwt> accessTokensOnly() {
        return new JwtClaimValidator<String>("typ", type -> !"ID".equals(type));
    }

    /// A token for somebody else's service opens nothing here, whoever signed it.
    @Bean
    OAuth2TokenValidator<Jwt> meantForUs(@Value("${sahkan.audience:sahkan-api}") String audience) {
        return new JwtClaimValidator<Collection<String>>(
                JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience));
    }

    /// Spring's own patience of a minute would more than double how long a token is good for, and whoever was signed
    /// out could go on with it.
    @Bean
    OAuth2TokenValidator<Jwt> endedMeansEnded() {
        return new JwtTimestampValidator(CLOCK_DIFFERENCE);
    }

    /// Its filters wrapped for observation would cost each request although nobody sees what they tell.
    @Bean
    static SecurityObservationSettings securityIsNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /// Around the decoder that Spring Boot makes of the issuer's address and its keys, and no other.
    @Bean
    static BeanPostProcessor remembersVerifiedTokens(
            ObjectProvider<OAuth2TokenValidator<Jwt>> rules,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof NimbusJwtDecoder decoder)) {
                    return bean;
                }
                List<OAuth2TokenValidator<Jwt>> all =
                        new ArrayList<>(rules.stream().toList());
                if (!issuer.isEmpty()) {
                    all.add(new JwtIssuerValidator(issuer));
                }
                return new RememberedTokens(
                        decoder, JwtValidators.createDefaultWithValidators(all), Ticker.systemTicker());
            }
        };
    }

    @Bean
    SecurityFilterChain resourceServer(
            HttpSecurity http,
            ProblemWriter problems,
            PathRules paths,
            @Value("${sahkan.http.words:256KB}") DataSize words) {
        var roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(new RealmRoles());
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                            .permitAll()
                            .requestMatchers(HttpMethod.GET, "/actuator/loggers", "/actuator/loggers/*")
                            .hasRole("operator")
                            // Of our own alone: what libraries say at the lowest level quotes tokens and rows.
                            .requestMatchers(
                                    HttpMethod.POST, "/actuator/loggers/id.sahkan", "/actuator/loggers/id.sahkan.*")
                            .hasRole("operator")
                            .requestMatchers(HttpMethod.GET, "/api/operations/**")
                            .access((who, _) -> new AuthorizationDecision(readsOperations(who.get())))
                            .requestMatchers("/api/operations/**")
                            .hasRole("operator")
                            .requestMatchers("/internal/**")
                            .hasRole("service");
                    paths.add(requests);
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new IdentityAway(problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(words, problems), AuthorizationFilter.class)
                .addFilterAfter(new LevelChanges(), AuthorizationFilter.class)
                .build();
    }

    /// What runs is of the whole installation, and what is parked may be any office's: of the auditors those of the
    /// first office read it, who run it.
    private static boolean readsOperations(@Nullable Authentication who) {
        if (who == null || !(who.getPrincipal() instanceof Jwt jwt)) {
            return false;
        }
        Set<String> roles = CallerResolver.roles(who);
        return roles.contains("operator")
                || CallerOffices.of(CallerResolver.groups(jwt), roles).mayAct(CallerOffices.FIRST, "auditor");
    }

    /// Who changes what is logged is logged.
    private static final class LevelChanges extends OncePerRequestFilter {

        private static final Logger LOG = LoggerFactory.getLogger(LevelChanges.class);

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !HttpMethod.POST.matches(request.getMethod())
                    || !request.getRequestURI().startsWith("/actuator/loggers/");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            LogEvent.LOG_LEVEL_CHANGED
                    .to(LOG)
                    .addKeyValue("logger", request.getRequestURI().substring("/actuator/loggers/".length()))
                    .addKeyValue("by", request.getRemoteUser())
                    .addKeyValue("status", response.getStatus())
                    .log();
        }
    }

    /// When the issuer's keys cannot be fetched nobody is wrong: 503, not 401 and not 500.
    private static final class IdentityAway extends OncePerRequestFilter {

        private final ProblemWriter problems;

        IdentityAway(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (AuthenticationServiceException _) {
                problems.write(Problem.of(CommonProblem.IDENTITY_UNAVAILABLE), request, response);
            }
        }
    }
}
