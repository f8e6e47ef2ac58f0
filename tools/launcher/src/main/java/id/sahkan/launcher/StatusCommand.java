package id.sahkan.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `./sahkan status`: 0 when everything is ready, 3 when not.
final class StatusCommand {

    static final int NOT_READY = Installation.NOT_RUNNING;
    private static final List<String> PARTS = List.of(
            "postgres",
            "kafka",
            "keycloak",
            "applicant-service",
            "verification-service",
            "decree-service",
            "notification-service",
            "gateway");

    private StatusCommand() {}

    static int run(DataFolder data) {
        Installation installation = Installation.of(data);
        if (!installation.runs()) {
            Launcher.print(installation.notRunning("does not run").line());
            return NOT_READY;
        }
        Addresses addresses = installation.addresses();
        Http http = new Http();
        boolean allReady = true;
        long total = 0;
        Launcher.print(String.format(Locale.ROOT, "%-22s %-10s %6s %9s %8s", "part", "state", "port", "process", "MB"));
        for (String part : PARTS) {
            // Kafka lives in the launcher.
            boolean inside = part.equals("kafka");
            Optional<ProcessHandle> process = installation.ledger().alive(inside ? ProcessLedger.LAUNCHER : part);
            boolean ready = process.isPresent() && isReady(part, addresses, http);
            long memory = process.map(found -> inside ? Memory.megabytesAlone(found) : Memory.megabytes(found))
                    .orElse(0L);
            total += memory;
            allReady &= ready;
            Launcher.print(String.format(
                    Locale.ROOT,
                    "%-22s %-10s %6d %9s %8d",
                    part,
                    ready ? "ready" : process.isPresent() ? "not ready" : "down",
                    addresses.port(Addresses.portOf(part)),
                    process.map(found -> Long.toString(found.pid())).orElse("-"),
                    memory));
        }
        Launcher.print(addresses.publicUrl() + ", outbox " + addresses.outbox() + ", " + total + " MB");
        return allReady ? 0 : NOT_READY;
    }

    private static boolean isReady(String part, Addresses addresses, Http http) {
        return switch (part) {
            case "postgres", "kafka" -> answers(addresses.port(Addresses.portOf(part)));
            default -> http.isReady(addresses.readiness(part));
        };
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
