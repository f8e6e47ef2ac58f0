package id.sahkan.launcher;

import java.net.URI;

/// Where everything of one installation answers; nothing outside this machine can reach any of it.
public final class Addresses {

    private final Ports ports;

    public Addresses(Ports ports) {
        this.ports = ports;
    }

    public int port(Port port) {
        return ports.of(port);
    }

    public URI publicUrl() {
        return URI.create("http://localhost:" + ports.of(Port.GATEWAY));
    }

    public URI issuer() {
        return publicUrl().resolve("/realms/sahkan");
    }

    public URI keycloak() {
        return inner(Port.KEYCLOAK);
    }

    public URI outbox() {
        return URI.create("http://localhost:" + ports.of(Port.OUTBOX));
    }

    public URI service(String name) {
        return inner(portOf(name));
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    public URI readiness(String part) {
        return part.equals("keycloak")
                ? inner(Port.KEYCLOAK_MANAGEMENT).resolve("/health/ready")
                : service(part).resolve("/actuator/health/readiness");
    }

    public static Port portOf(String part) {
        return switch (part) {
            case "gateway" -> Port.GATEWAY;
            case "applicant-service" -> Port.APPLICANT;
            case "verification-service" -> Port.VERIFICATION;
            case "decree-service" -> Port.DECREE;
            case "notification-service" -> Port.NOTIFICATION;
            case "keycloak" -> Port.KEYCLOAK;
            case "postgres" -> Port.POSTGRES;
            case "kafka" -> Port.KAFKA;
            default -> throw new IllegalArgumentException("no part is called " + part);
        };
    }

    private URI inner(Port port) {
        return URI.create("http://127.0.0.1:" + ports.of(port));
    }
}
