package id.sahkan.messaging.relay;

/// Production's machine, for the simulation to drive.
public final class SteppedRelay {

    private final RelayMachine machine;

    public SteppedRelay(RelayPort port, int largestBatch) {
        machine = new RelayMachine(port, largestBatch);
    }

    public void step() {
        machine.step();
    }
}
