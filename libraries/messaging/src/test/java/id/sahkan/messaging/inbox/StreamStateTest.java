package id.sahkan.messaging.inbox;

import static id.sahkan.messaging.inbox.TestEvents.BUDI;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.messaging.relay.Envelope;
import org.junit.jupiter.api.Test;

/// What the inbox insists on about each stream. How it behaves is the simulation's matter.
class StreamStateTest {

    private final StreamState state = new StreamState(new StreamId(TestEvents.SOURCE, BUDI));

    @Test
    void aStreamAdvancesByOneAndNeverGoesBack() {
        state.startFrom(new InboxPort.Progress(6, 2, InboxPort.Parked.NOTHING));
        state.advance(7);

        for (long version : new long[] {6, 7, 9}) {
            assertThatThrownBy(() -> state.advance(version))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("version " + version + " follows 7 of ");
        }
    }

    @Test
    void whatWasSeenIsNotHeld() {
        state.startFrom(new InboxPort.Progress(6, 2, InboxPort.Parked.NOTHING));
        var received = new TestEvents().event(BUDI, 6);

        assertThatThrownBy(() -> state.hold(
                        new StreamEvent(received, Envelope.received(received.topic(), received.headers()), null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("version 6 was seen and is held of ");
    }
}
