package id.sahkan.messaging.relay;

/// Production's machine, for the simulation to drive.
public final class SteppedRelay {

    private final RelayMachine machine;

    public SteppedRelay(RelayPort port, int largestBatch) {
        machine = new RelayMachine(port, largestBatch);
    }

    /// A broken assertion is thrown; production would start over and log it.
    public void step() {
        machine.step();
        machine.failure().filter(IllegalStateException.class::isInstance).ifPresent(broken -> {
            throw (IllegalStateException) broken;
        });
    }
}
