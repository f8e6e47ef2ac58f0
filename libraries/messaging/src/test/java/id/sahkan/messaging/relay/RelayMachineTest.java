package id.sahkan.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [RelayMachine] insists on. How it behaves is the simulation's matter.
class RelayMachineTest {

    private static final UUID APPLICATION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final List<String> calls = new ArrayList<>();

    @Test
    void rowsOutOfOrderAreNotSent() {
        var machine = new RelayMachine(new Port(List.of(row(2), row(1))), 10);

        machine.step();
        machine.step();

        assertThat(machine.failure())
                .get()
                .isInstanceOf(IllegalStateException.class)
                .extracting(Exception::getMessage)
                .isEqualTo("position 1 was read after 2");
        assertThat(machine.step()).isEqualTo(RelayMachine.Next.GO_ON);
        assertThat(machine.step()).isEqualTo(RelayMachine.Next.BACK_OFF);
        assertThat(calls).containsExactly("close", "give up");
    }

    @Test
    void rowsInOrderAreSentAndDeleted() {
        var machine = new RelayMachine(new Port(List.of(row(1), row(2))), 10);

        for (int step = 0; step < 5; step++) {
            machine.step();
        }

        assertThat(machine.failure()).isEmpty();
        assertThat(machine.sent()).isEqualTo(2);
        assertThat(calls).containsExactly("send", "delete");
    }

    private static Unsent row(long position) {
        var envelope = new Envelope(
                APPLICATION, "applicant-service", "a.type", 1, APPLICATION, Instant.EPOCH, position, "someone");
        return new Unsent(position, APPLICATION, envelope, new byte[0], null);
    }

    private final class Port implements RelayPort, RelayPort.Lead {

        private final List<Unsent> rows;

        Port(List<Unsent> rows) {
            this.rows = rows;
        }

        @Override
        public Optional<Lead> lead() {
            return Optional.of(this);
        }

        @Override
        public InFlight send(List<Unsent> batch) {
            calls.add("send");
            return () -> true;
        }

        @Override
        public void closeProducer() {
            calls.add("close");
        }

        @Override
        public List<Unsent> unsent(int limit) {
            return rows;
        }

        @Override
        public void delete(List<Unsent> batch) {
            calls.add("delete");
        }

        @Override
        public void stay() {
            calls.add("stay");
        }

        @Override
        public void giveUp() {
            calls.add("give up");
        }
    }
}
