package id.sahkan.messaging.inbox;

import id.sahkan.messaging.CauseCode;
import id.sahkan.messaging.PoisonEventException;
import org.jspecify.annotations.Nullable;

/// Why a record waits: a code and the version that it names, for programs, and the reason, a sentence for logs and
/// operators. What is behind another record has that one's.
public record Cause(CauseCode code, @Nullable Long version, String reason) {

    static Cause of(CauseCode code, String reason) {
        return new Cause(code, null, reason);
    }

    static Cause of(PoisonEventException poison) {
        return of(poison.code(), String.valueOf(poison.getMessage()));
    }

    static Cause versionMissing(long version) {
        return new Cause(CauseCode.VERSION_MISSING, version, "version " + version + " has not arrived");
    }

    static Cause earlierParked() {
        return of(CauseCode.EARLIER_PARKED, "an earlier event of it is parked");
    }

    static Cause payloadNewer(long version) {
        return new Cause(
                CauseCode.PAYLOAD_NEWER, version, "version " + version + " of the payload is newer than this service");
    }
}
