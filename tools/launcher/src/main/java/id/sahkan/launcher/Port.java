package id.sahkan.launcher;

import java.util.Locale;

/// Every loopback port of an installation, with the number it takes when that is free.
public enum Port {
    GATEWAY(8080),
    APPLICANT(8181),
    VERIFICATION(8182),
    DECREE(8183),
    NOTIFICATION(8184),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(8190),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    SMTP(8024),
    OUTBOX(8025),
    WITNESS(8026);

    final int preferred;

    Port(int preferred) {
        this.preferred = preferred;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
