package id.sahkan.gateway;

import id.sahkan.gateway.session.BoundCsrfTokens;
import id.sahkan.gateway.session.Cookies;
import id.sahkan.gateway.session.DatabaseSessions;
import id.sahkan.gateway.session.Sealer;
import id.sahkan.gateway.session.SessionIds;
import id.sahkan.gateway.session.SessionTable;
import id.sahkan.gateway.session.SignInCookies;
import id.sahkan.gateway.session.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/// Cookies and sessions of browsers.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SessionConfiguration {

    /// `idle` and `lifetime` are the identity provider's own, so that neither outlives the other.
    @ConfigurationProperties("sahkan.session")
    record Settings(String key, Duration idle, Duration lifetime, Duration remembered, Duration signIn) {}

    @Bean
    Cookies cookies(Addresses addresses) {
        return new Cookies(addresses.https());
    }

    @Bean
    Sealer sealer(Settings settings) {
        return new Sealer(settings.key());
    }

    @Bean
    SessionIds sessionIds(Sealer sealer) {
        return new SessionIds(sealer);
    }

    @Bean
    SessionTable sessionTable(JdbcClient database, Sealer sealer, JsonMapper json, Settings settings) {
        return new SessionTable(database, sealer, json, settings.idle(), settings.lifetime());
    }

    /// As many threads as the pool has connections; who finds the queue full is told to try again.
    @Bean(destroyMethod = "dispose")
    Scheduler databaseThreads(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        return Schedulers.newBoundedElastic(connections, 2_000, "database");
    }

    @Bean
    WebSessionManager webSessionManager(
            SessionTable table,
            SessionIds ids,
            Scheduler databaseThreads,
            Clock clock,
            Settings settings,
            Cookies cookies) {
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(cookies.sessionName());
        resolver.addCookieInitializer(
                cookie -> cookie.path("/").httpOnly(true).sameSite("Lax").secure(cookies.https()));
        var manager = new DefaultWebSessionManager();
        manager.setSessionIdResolver(resolver);
        manager.setSessionStore(new DatabaseSessions(table, ids, databaseThreads, clock, settings.remembered()));
        return manager;
    }

    @Bean
    SignedIn signedIn(ClientRegistration registration) {
        return new SignedIn(registration);
    }

    @Bean
    SignInCookies signInCookies(
            ClientRegistration registration,
            Cookies cookies,
            Sealer sealer,
            JsonMapper json,
            Clock clock,
            Settings settings) {
        return new SignInCookies(registration, cookies, sealer, json, clock, settings.signIn());
    }

    @Bean
    BoundCsrfTokens csrfTokens(Cookies cookies, Sealer sealer, SessionIds ids) {
        return new BoundCsrfTokens(cookies, sealer, ids);
    }

    /// Ended sessions are refused at once; their rows are removed a little later.
    @Component
    static class Removal {

        private final SessionTable table;
        private final Clock clock;

        Removal(SessionTable table, Clock clock) {
            this.table = table;
            this.clock = clock;
        }

        @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
        void removeEnded() {
            table.deleteEnded(clock.instant());
        }
    }
}
