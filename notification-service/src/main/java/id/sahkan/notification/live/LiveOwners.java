package id.sahkan.notification.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose an application is: as its submission says, else as it was written down then. Asked for many at once, and only
/// while an applicant listens.
@Component
class LiveOwners {

    private static final String SELECT =
            "SELECT application_id, applicant_id FROM application WHERE application_id = ANY (:ids)";
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final Cache<UUID, String> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    LiveOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void learn(UUID application, String person) {
        known.put(application, person);
    }

    @Nullable
    String of(@Nullable UUID application) {
        return application == null ? null : known.getIfPresent(application);
    }

    /// Afterwards [#of] answers for those that exist. Not under a lock: the database may take its time.
    void lookUp(Collection<UUID> applications) {
        UUID[] unknown = applications.stream()
                .filter(application -> known.getIfPresent(application) == null)
                .distinct()
                .toArray(UUID[]::new);
        if (unknown.length == 0) {
            return;
        }
        jdbc.sql(SELECT).param("ids", unknown).query(row -> {
            learn(row.getObject("application_id", UUID.class), row.getString("applicant_id"));
        });
    }
}
