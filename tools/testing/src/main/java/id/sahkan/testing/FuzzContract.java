package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What every service promises of its API: whatever is sent is refused with a problem that the description names, or
/// taken as it says.
public interface FuzzContract {

    /// So many of the described operations are this service's, and more: fewer would say that they were not found.
    int operations();

    @Test
    default void whateverIsSentIsAnsweredAsTheDescriptionSays(
            @Autowired MockMvc http,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        var fuzz = new ApiFuzz(http, mapping);
        assertThat(fuzz.operations()).isGreaterThan(operations());
        assertThat(fuzz.faults(12)).isEmpty();
    }

    /// What a request of an operation is about that looks for its thing before it looks at what is sent, by `in:name`
    /// (`path:id`, `header:If-Match`): the thing is there,
    /// in
    /// the version that it has now. Asked before each request, for one that is taken may change it.
    default Map<String, String> thing(String operation) throws Exception {
        return Map.of();
    }

    /// Each limit that the description names is that of the code, seen from both sides.
    @Test
    default void eachLimitOfTheDescriptionIsThatOfTheCode(
            @Autowired MockMvc http,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        new ApiFuzz(http, mapping).requireLimits(Set.of(), this::thing);
    }
}
