package id.sahkan.notification.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.http.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FileSlotsTest {

    private final FileSlots turns = new FileSlots(Duration.ofMillis(10));

    @Test
    void soManyAtOnceAndTheNextComesLater() {
        assertThat(within(FileSlots.AT_ONCE)).isEqualTo("done");
        assertThatThrownBy(() -> within(FileSlots.AT_ONCE + 1))
                .isInstanceOf(Problem.class)
                .extracting(refused -> ((Problem) refused).code())
                .isEqualTo("too-many-requests");
        assertThat(within(FileSlots.AT_ONCE)).as("every turn was given back").isEqualTo("done");
    }

    private String within(int files) {
        return files == 0 ? "done" : turns.have(() -> within(files - 1));
    }
}
