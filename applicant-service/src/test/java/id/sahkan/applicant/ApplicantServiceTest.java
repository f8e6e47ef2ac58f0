package id.sahkan.applicant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service on a real port and a real database; only the identity provider and the clock are ours.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ApplicantServiceTest.Fakes.class)
public abstract class ApplicantServiceTest {

    private static final Path DOCUMENTS = temporary();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("SAHKAN_DOCUMENTS_DIR", DOCUMENTS::toString);
    }

    @TestConfiguration
    static class Fakes {

        @Bean
        JwtDecoder jwtDecoder() {
            return FakeTokens::decode;
        }

        @Bean
        static Statements statements() {
            return new Statements();
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    protected Http as(String subject, String... roles) {
        return new Http(port, FakeTokens.token(subject, roles));
    }

    protected Http anonymous() {
        return new Http(port, null);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("documents");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
