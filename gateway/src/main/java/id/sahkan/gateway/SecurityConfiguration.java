package id.sahkan.gateway;

import id.sahkan.gateway.session.BoundCsrfTokens;
import id.sahkan.gateway.session.SignInCookies;
import id.sahkan.gateway.session.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/// Three kinds of callers: pages of the identity provider (it guards itself), programs with a bearer token (no cookie,
/// no CSRF), and browsers with a session.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), "
                    + "display-capture=(), accelerometer=(), gyroscope=(), magnetometer=()";

    private final ProblemWriter problems;

    SecurityConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    /// Its filters wrapped for observation would cost each request although nobody sees what they tell.
    @Bean
    static SecurityObservationSettings securityIsNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain identityPages(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/realms/**", "/resources/**"))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain bearerCalls(ServerHttpSecurity http) {
        return headers(http)
                .securityMatcher(carriesToken())
                .authorizeExchange(SecurityConfiguration::rules)
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(loginRequired()).jwt(_ -> {}))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(loginRequired()).accessDeniedHandler(denied()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            SignIn signIn,
            SignOut signOut,
            SignedIn signedIn,
            SignInCookies begun,
            BoundCsrfTokens csrfTokens) {
        return headers(http)
                .authorizeExchange(SecurityConfiguration::rules)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenInRequest())
                        .accessDeniedHandler(withNewToken(csrfTokens)))
                .oauth2Login(login -> login.authorizationRequestResolver(signIn)
                        .authorizationRequestRepository(begun)
                        .securityContextRepository(signedIn)
                        .authenticationSuccessHandler(signIn)
                        .authenticationFailureHandler(signIn))
                .securityContextRepository(signedIn)
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/logout"))
                        .logoutSuccessHandler(signOut))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(loginRequired()).accessDeniedHandler(denied()))
                .build();
    }

    /// Addresses with `//`, `;`, escaped slashes and the like.
    @Bean
    ServerExchangeRejectedHandler rejectedAddresses() {
        return (exchange, _) -> problems.write(exchange, GatewayProblem.BAD_REQUEST);
    }

    private static void rules(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(
                        "/api/me",
                        "/api/config",
                        "/api/public/**",
                        ApiDescription.FILE,
                        ApiDescription.PAGE,
                        ApiDescription.STYLE)
                .permitAll()
                .pathMatchers(
                        HttpMethod.GET,
                        "/api/availability",
                        "/api/newsroom/public/**",
                        "/api/office",
                        "/api/offices",
                        "/api/offices/*",
                        "/api/offices/*/emblem/*",
                        "/api/periods",
                        "/api/periods/*",
                        "/api/periods/*/procedure",
                        "/api/periods/*/attachments/*",
                        "/api/requirement-sets/schema",
                        "/api/service-report",
                        "/api/service-report/**")
                .permitAll()
                .pathMatchers(HttpMethod.HEAD, "/api/availability")
                .permitAll()
                .pathMatchers("/api/**")
                .authenticated()
                .anyExchange()
                .permitAll();
    }

    private static ServerHttpSecurity headers(ServerHttpSecurity http) {
        return http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .permissionsPolicy(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .hsts(ServerHttpSecurity.HeaderSpec.HstsSpec::disable)
                        .frameOptions(frames -> frames.mode(Mode.DENY)));
    }

    private static ServerWebExchangeMatcher carriesToken() {
        return exchange -> exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? ServerWebExchangeMatcher.MatchResult.match()
                : ServerWebExchangeMatcher.MatchResult.notMatch();
    }

    private ServerAuthenticationEntryPoint loginRequired() {
        return (exchange, _) -> problems.write(exchange, GatewayProblem.LOGIN_REQUIRED);
    }

    /// Who has no pair that fits gets one with the answer, so that the second try of the same page succeeds.
    private ServerAccessDeniedHandler withNewToken(BoundCsrfTokens tokens) {
        return (exchange, denial) -> tokens.loadToken(exchange)
                .switchIfEmpty(Mono.defer(() -> tokens.generateToken(exchange)
                        .flatMap(token -> tokens.saveToken(exchange, token).thenReturn(token))))
                .then(denied().handle(exchange, denial));
    }

    private ServerAccessDeniedHandler denied() {
        return (exchange, denial) -> problems.write(
                exchange,
                denial instanceof CsrfException ? GatewayProblem.CSRF_TOKEN_MISSING : GatewayProblem.FORBIDDEN);
    }
}
