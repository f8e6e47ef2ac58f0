package id.sahkan.launcher;

import java.util.Map;

/// A data folder looked at from outside: what a second `./sahkan` may know about the one that runs.
public record Installation(DataFolder data, ProcessLedger ledger, Map<Port, Integer> ports) {

    public static Installation of(DataFolder data) {
        return new Installation(data, new ProcessLedger(data.run()), Ports.remembered(data.ports()));
    }

    public static Installation running(DataFolder data) {
        Installation installation = of(data);
        if (!installation.runs()) {
            throw new Trouble("Sahkan does not run on " + data.root() + ".", "Start it with ./sahkan up.");
        }
        return installation;
    }

    boolean runs() {
        return ledger.alive(ProcessLedger.LAUNCHER).isPresent() && ports.size() == Port.values().length;
    }

    public Addresses addresses() {
        return new Addresses(Ports.of(ports));
    }

    public KafkaAccounts kafka() {
        return KafkaAccounts.of(addresses().kafka(), secrets());
    }

    public Secrets secrets() {
        return new Secrets(data.secrets());
    }
}
