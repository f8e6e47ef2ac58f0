package id.sahkan.local;

import java.util.Map;

/// A data folder looked at from outside: what a second `./sahkan` may know about the one that runs.
record Installation(DataFolder data, ProcessLedger ledger, Map<Port, Integer> ports) {

    static Installation of(DataFolder data) {
        return new Installation(data, new ProcessLedger(data.run()), Ports.remembered(data.ports()));
    }

    static Installation running(DataFolder data) {
        Installation installation = of(data);
        if (!installation.runs()) {
            throw new Trouble("Sahkan does not run on " + data.root() + ".", "Start it with ./sahkan up.");
        }
        return installation;
    }

    boolean runs() {
        return ledger.alive(ProcessLedger.LAUNCHER).isPresent() && ports.size() == Port.values().length;
    }

    Addresses addresses() {
        return new Addresses(Ports.of(ports));
    }

    Secrets secrets() {
        return new Secrets(data.secrets());
    }
}
