package id.sahkan.verification;

import id.sahkan.testing.ServiceOnPostgres;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// The whole service with an applicant service beside it that answers as a test says.
@ServiceOnPostgres
@Import(ServiceTest.Parts.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        @Bean
        FakeApplicantService fakeApplicantService() {
            return new FakeApplicantService();
        }

        @Bean
        DynamicPropertyRegistrar surroundings(FakeApplicantService applicants) {
            return settings -> {
                settings.add("SAHKAN_FINGERPRINT_KEY", () -> "b25seS1hLWtleS1mb3ItdGVzdHM=");
                settings.add("SAHKAN_APPLICANT_URL", applicants::url);
                settings.add("SAHKAN_TOKEN_URI", () -> applicants.url() + "/token");
            };
        }
    }
}
