package id.sahkan.applicant;

import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import id.sahkan.testing.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// The whole service on a real port, because uploads are cut off and refused there, at a time that a test moves.
@ServiceOnPostgres(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ApplicantServiceTest.Parts.class)
public abstract class ApplicantServiceTest {

    protected static final String ARRIVAL_KEY = "b25seS1hLWtleS1mb3ItdGVzdHMtb25seS1hLWtleS0=";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("pageDrawer")
    private SmartLifecycle drawer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock theClock;

    /// Pages are drawn until the test ends.
    protected void startDrawing() {
        drawer.start();
    }

    /// The time is the usual one, whatever the test before has made of it, and windows of what earlier tests have
    /// announced in the same years are over: reviewed, which changes nothing else.
    @BeforeEach
    void asIfNoTestHadRun() {
        theClock.moveTo(TestClock.START);
        jdbc.sql("UPDATE application_period SET stage = 'IN_REVIEW' WHERE stage = 'ANNOUNCED' AND budget_year < 2100")
                .update();
    }

    @AfterEach
    void stopDrawing() {
        drawer.stop();
    }

    @TestConfiguration
    static class Parts {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        FakeKeycloak keycloak() {
            return new FakeKeycloak();
        }

        @Bean
        DynamicPropertyRegistrar surroundings(FakeKeycloak keycloak) {
            Path documents = temporary();
            return settings -> {
                settings.add("SAHKAN_DOCUMENTS_DIR", documents::toString);
                settings.add("SAHKAN_ARRIVAL_KEY", () -> ARRIVAL_KEY);
                settings.add("sahkan.people.keycloak", keycloak::url);
                settings.add("sahkan.people.token-uri", () -> keycloak.url() + "/token");
                // many contexts, few files
                settings.add("sahkan.documents.workers.warm", () -> false);
                settings.add("sahkan.documents.workers.count", () -> 1);
            };
        }
    }

    protected Http as(String subject, String... roles) {
        return new Http(port, TestToken.of(subject, roles));
    }

    protected Http anonymous() {
        return new Http(port, null);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("documents");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
