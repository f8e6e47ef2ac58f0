package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

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

    /// Operations of which the thing has to be there before anybody looks at what is to become of it. What they take
    /// is described by schemas that another operation is held to.
    default Set<String> ofSomethingThatIsThere() {
        return Set.of();
    }

    /// Each limit that the description names is that of the code, seen from both sides.
    @Test
    default void eachLimitOfTheDescriptionIsThatOfTheCode(
            @Autowired MockMvc http,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        new ApiFuzz(http, mapping).requireLimits(ofSomethingThatIsThere());
    }
}
