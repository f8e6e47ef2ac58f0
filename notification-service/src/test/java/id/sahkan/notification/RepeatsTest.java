package id.sahkan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.RepeatedRequests;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever has not heard the answer asks again, and nothing is done twice: a test asks each changing operation twice
/// (`@Repeats`), or it stands here with the reason why not.
class RepeatsTest {

    private static final Map<String, String> KEPT = Map.of("POST /api/newsroom/preview", "draws and keeps nothing");

    @Test
    void everyChangingOperationIsAskedTwice() {
        assertThat(RepeatedRequests.undecided("notification", KEPT, RepeatsTest.class))
                .isEmpty();
    }
}
