package id.sahkan.launcher;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// A data folder looked at from outside: what a second `./sahkan` may know about the one that runs.
public record Installation(DataFolder data, ProcessLedger ledger, Map<Port, Integer> ports) {

    /// With which every command ends that found nothing running; as `status` of a system's own services does (LSB).
    static final int NOT_RUNNING = 3;

    public static Installation of(DataFolder data) {
        return new Installation(data, new ProcessLedger(data.run()), Ports.remembered(data.ports()));
    }

    public static Installation running(DataFolder data) {
        Installation installation = of(data);
        if (!installation.runs()) {
            throw installation.notRunning("does not run");
        }
        return installation;
    }

    /// What every command does that needs a running system: it says so where none runs, and also where it was stopped
    /// meanwhile, instead of what the command itself makes of silence.
    static int whileRunning(DataFolder data, Consumer<String> say, ToIntFunction<Installation> command) {
        Installation installation = running(data);
        try {
            int outcome = command.applyAsInt(installation);
            if (outcome != 0 && !installation.runs()) {
                say.accept(installation
                        .notRunning("was stopped meanwhile: it does not run")
                        .line());
            }
            return outcome;
        } catch (RuntimeException failed) {
            if (installation.runs()) {
                throw failed;
            }
            throw installation.notRunning("was stopped meanwhile: it does not run");
        }
    }

    /// @param how what became of it
    Trouble notRunning(String how) {
        boolean usual = data.root().endsWith(".sahkan");
        return new Trouble(
                "Sahkan " + how + " on " + data.root() + ".",
                "Start it with ./sahkan up" + (usual ? "." : " --data " + data.root() + "."),
                NOT_RUNNING);
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
