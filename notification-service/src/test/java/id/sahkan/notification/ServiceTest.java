package id.sahkan.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.ServerSocket;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// The whole service with an applicant service and a mail server beside it, at a time that a test moves.
@ServiceOnPostgres
@Import(ServiceTest.Parts.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        private static final int SMTP_PORT = freePort();

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean(destroyMethod = "stop")
        FakeApplicants fakeApplicants() {
            return new FakeApplicants();
        }

        @Bean(destroyMethod = "stop")
        GreenMail mailServer() {
            return new GreenMail(new ServerSetup(SMTP_PORT, "localhost", "smtp"));
        }

        @Bean
        DynamicPropertyRegistrar surroundings(FakeApplicants applicants) {
            return settings -> {
                settings.add("SAHKAN_APPLICANT_URL", applicants::url);
                settings.add("SAHKAN_TOKEN_URI", () -> applicants.url() + "/token");
                settings.add("SAHKAN_SMTP_HOST", () -> "localhost");
                settings.add("SAHKAN_SMTP_PORT", () -> SMTP_PORT);
                settings.add("SAHKAN_MAIL_FROM", () -> "sahkan@sahkan.example");
                settings.add("SAHKAN_PUBLIC_URL", () -> "https://sahkan.example");
                settings.add("sahkan.applicant-service.read-timeout", () -> "1500ms");
                settings.add("sahkan.delivery.max-attempts", () -> 3);
                settings.add("spring.mail.properties.mail.smtp.timeout", () -> 2000);
            };
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
