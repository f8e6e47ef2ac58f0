package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent;
import java.util.Map;

/// The answer to a command. Accepting makes exactly one event, so that version and journal advance together.
sealed interface Decision {

    record Accepted(CaseState next, VerificationEvent event) implements Decision {}

    record Already() implements Decision {}

    record Refused(String code, Map<String, Object> details) implements Decision {}

    static Decision already() {
        return new Already();
    }

    static Decision refused(String code) {
        return new Refused(code, Map.of());
    }
}
