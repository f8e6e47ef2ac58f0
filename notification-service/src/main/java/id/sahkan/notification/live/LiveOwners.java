package id.sahkan.notification.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose an application is: as its submission says, else as it was written down then. Asked for many at once, and only
/// while somebody listens.
@Component
class LiveOwners {

    private static final String SELECT =
            "SELECT application_id, applicant_id, office FROM application WHERE application_id = ANY (:ids)";
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final Cache<UUID, Owner> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    LiveOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param office the key of the office whose it is
    record Owner(String person, String office) {}

    void learn(UUID application, Owner owner) {
        known.put(application, owner);
    }

    @Nullable
    Owner of(@Nullable UUID application) {
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
            learn(
                    row.getObject("application_id", UUID.class),
                    new Owner(row.getString("applicant_id"), row.getString("office")));
        });
    }
}
