package id.sahkan.applicant.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands here about somebody in one office. Whoever was never changed here has version 0.
record PersonRecord(
        UUID id,
        long version,
        Instant changedAt,
        String changedBy,
        @Nullable Absence absence) {

    static PersonRecord none(UUID id) {
        return new PersonRecord(id, 0, Instant.EPOCH, "", null);
    }

    PersonRecord next(@Nullable Absence other, Instant at, String by) {
        return new PersonRecord(id, version + 1, at, by, other);
    }
}
