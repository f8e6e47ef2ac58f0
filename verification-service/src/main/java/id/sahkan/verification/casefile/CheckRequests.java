package id.sahkan.verification.casefile;

import java.time.Instant;
import java.util.UUID;

/// Whoever does the automatic checks: a case that has been received waits for them.
public interface CheckRequests {

    void request(UUID applicationId, int dossierVersion, Instant at);
}
