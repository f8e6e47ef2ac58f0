package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ApiFuzz;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever is sent is refused with a problem that the API description names, or taken as it says.
class FuzzTest extends ApplicantServiceTest {

    @Test
    void whateverIsSentIsAnsweredAsTheDescriptionSays(
            @Autowired MockMvc http,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        var fuzz = new ApiFuzz(http, mapping);
        assertThat(fuzz.operations()).isGreaterThan(20);
        assertThat(fuzz.faults(12)).isEmpty();
    }
}
