package id.sahkan.verification;

import id.sahkan.testing.ApiContract;
import id.sahkan.testing.ApiContractHandler;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;

/// The whole service over a real PostgreSQL, with two roles as in production. Nothing runs by itself: the relay, the
/// consumer and the worker are not started, so a test decides when something happens.
@SpringBootTest
@AutoConfigureMockMvc
@Import(ServiceTest.Parts.class)
@ContextConfiguration(initializers = ServiceTest.Surroundings.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        private static final FakeApplicantService APPLICANTS = new FakeApplicantService();

        @Bean
        FakeApplicantService fakeApplicantService() {
            return APPLICANTS;
        }

        /// Every call of every test is held against the API description.
        @Bean
        MockMvcBuilderCustomizer asDescribed() {
            var described = new ApiContractHandler(ApiContract.ofThisCheckout());
            return builder -> builder.alwaysDo(result -> {
                throughTheGateway(result.getRequest());
                described.handle(result);
            });
        }

        /// The gateway's address of the operators' interface names the service; the service's own address does not.
        private static void throughTheGateway(MockHttpServletRequest request) {
            String address = String.valueOf(request.getRequestURI());
            request.setRequestURI(address.replace("/api/operations/", "/api/operations/verification/"));
        }

        /// Starts nothing: not at the refresh, and not when a cached context is used again.
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

        /// A token reads `role+role~sub~name`; the real rules turn it into authorities.
        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                String[] parts = token.split("~");
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts[1])
                        .claim("name", parts[2].replace('_', ' '))
                        .claim("realm_access", Map.of("roles", List.of(parts[0].split("\\+"))))
                        .issuedAt(Instant.EPOCH)
                        .build();
            };
        }
    }

    /// The settings that an operator gives by environment variables.
    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final EmbeddedPostgres SERVER = start();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "SAHKAN_DB_URL=jdbc:postgresql://localhost:" + SERVER.getPort() + "/verification",
                            "SAHKAN_DB_USER=verification",
                            "SAHKAN_DB_PASSWORD=",
                            "SAHKAN_DB_OWNER=postgres",
                            "SAHKAN_DB_OWNER_PASSWORD=",
                            "SAHKAN_FINGERPRINT_KEY=b25seS1hLWtleS1mb3ItdGVzdHM=",
                            "SAHKAN_APPLICANT_URL=" + Parts.APPLICANTS.url(),
                            "SAHKAN_TOKEN_URI=" + Parts.APPLICANTS.url() + "/token")
                    .applyTo(context);
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
                    statement.execute("create database verification");
                    statement.execute("create role verification login");
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
