package id.sahkan.messaging;

import java.util.Locale;

/// A part of an application's way that is timed, by the service that knows both of its ends.
public enum Step {
    QUEUE("verification-service"),
    DECISION("verification-service"),
    DECREE("decree-service"),
    NOTICE("notification-service");

    private final String service;

    Step(String service) {
        this.service = service;
    }

    String service() {
        return service;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
