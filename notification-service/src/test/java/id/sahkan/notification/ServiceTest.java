package id.sahkan.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.sahkan.testing.ApiContract;
import id.sahkan.testing.ApiContractHandler;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;

/// The whole service over a real PostgreSQL and a real SMTP port. Nothing runs by itself: a test decides when something
/// arrives and when a letter is sent.
// The mail server of the tests names its readers in its own log.
@SpringBootTest(properties = "logging.level.com.icegreen=WARN")
@AutoConfigureMockMvc
@Import(ServiceTest.Parts.class)
@ContextConfiguration(initializers = ServiceTest.Surroundings.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        /// Every call is held against the API description.
        @Bean
        MockMvcBuilderCustomizer contract() {
            var contract = new ApiContractHandler(ApiContract.ofThisCheckout());
            return builder -> builder.alwaysDo(result -> {
                atTheGateway(result.getRequest());
                contract.handle(result);
            });
        }

        /// Operators name the service at the gateway, which takes its name out again.
        private static void atTheGateway(MockHttpServletRequest request) {
            request.setRequestURI(String.valueOf(request.getRequestURI())
                    .replaceFirst("^/api/operations/", "/api/operations/notification/"));
        }

        @Bean(destroyMethod = "stop")
        FakeApplicants fakeApplicants() {
            return Surroundings.APPLICANTS;
        }

        @Bean(destroyMethod = "stop")
        GreenMail mailServer() {
            return new GreenMail(new ServerSetup(Surroundings.SMTP_PORT, "localhost", "smtp"));
        }

        /// Starts nothing by itself: neither at refresh, nor when the binder or the test framework asks again.
        @Bean
        LifecycleProcessor lifecycleProcessor() {
            return new LifecycleProcessor() {
                @Override
                public void onRefresh() {}

                @Override
                public void onRestart() {}

                @Override
                public void onPause() {}

                @Override
                public void onClose() {}

                @Override
                public void start() {}

                @Override
                public void stop() {}

                @Override
                public boolean isRunning() {
                    return false;
                }
            };
        }

        /// A token reads `role~subject`; the real rules turn it into authorities.
        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                String[] parts = token.split("~");
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts[1])
                        .claim("realm_access", Map.of("roles", List.of(parts[0])))
                        .issuedAt(Instant.EPOCH)
                        .build();
            };
        }
    }

    /// The settings that an operator gives by environment variables.
    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final FakeApplicants APPLICANTS = new FakeApplicants();
        static final int SMTP_PORT = freePort();
        private static final EmbeddedPostgres SERVER = start();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "SAHKAN_DB_URL=" + SERVER.getJdbcUrl("notification_owner", "notification"),
                            "SAHKAN_DB_USER=notification_service",
                            "SAHKAN_DB_PASSWORD=unused",
                            "SAHKAN_DB_OWNER=notification_owner",
                            "SAHKAN_DB_OWNER_PASSWORD=unused",
                            "SAHKAN_KAFKA=localhost:1",
                            "SAHKAN_APPLICANT_URL=" + APPLICANTS.url(),
                            "SAHKAN_TOKEN_URI=" + APPLICANTS.url() + "/token",
                            "SAHKAN_SMTP_HOST=localhost",
                            "SAHKAN_SMTP_PORT=" + SMTP_PORT,
                            "SAHKAN_MAIL_FROM=sahkan@sahkan.example",
                            "SAHKAN_PUBLIC_URL=https://sahkan.example",
                            "sahkan.contact.read-timeout=1500ms",
                            "sahkan.delivery.interval=1h",
                            "sahkan.delivery.max-attempts=3",
                            "spring.mail.properties.mail.smtp.timeout=2000")
                    .applyTo(context);
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // as everywhere, whatever language this machine speaks
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE notification_owner LOGIN");
                    statement.execute("CREATE ROLE notification_service LOGIN");
                    statement.execute("CREATE DATABASE notification OWNER notification_owner");
                }
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
