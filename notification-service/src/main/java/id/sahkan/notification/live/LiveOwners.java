package id.sahkan.notification.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sahkan.contracts.EventTypes;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.notification.partner.PartnerStore;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose an application is: as its submission says, else as it was written down then. Asked for many at once, and only
/// while somebody listens.
@Component
class LiveOwners {

    private static final String SELECT = """
            SELECT application_id AS id, applicant_id, office FROM application WHERE application_id = ANY (:ids)
            UNION ALL
            SELECT id, applicant_id, evidence.office FROM evidence JOIN application USING (application_id)
            WHERE id = ANY (:ids)
            UNION ALL
            SELECT id, NULL, office FROM release WHERE id = ANY (:ids)
            """;

    /// What of a release is told outside of its office.
    static final Set<String> TOLD_TO_PARTNERS = EventTypes.ALL.stream()
            .filter(type -> type.eventClass() == NewsroomEvent.ReleasePublished.class
                    || type.eventClass() == NewsroomEvent.ReleaseCorrected.class
                    || type.eventClass() == NewsroomEvent.ReleaseWithdrawn.class)
            .map(EventTypes.EventType::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final Function<String, Set<String>> partners;
    private final Cache<UUID, Owner> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Autowired
    LiveOwners(JdbcClient jdbc, PartnerStore partners, Clock clock) {
        this(jdbc, office -> partners.inForce(office, clock.instant()));
    }

    /// @param partners who is one now, of an office
    LiveOwners(JdbcClient jdbc, Function<String, Set<String>> partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    /// @param person none where it is the office's own
    /// @param office the key of the office whose it is
    /// @param partners of the office, where it is about a release
    record Owner(@Nullable String person, String office, Set<String> partners) {

        Owner(String person, String office) {
            this(person, office, Set.of());
        }
    }

    void learn(UUID application, Owner owner) {
        known.put(application, owner);
    }

    @Nullable
    Owner of(@Nullable UUID application) {
        return application == null ? null : known.getIfPresent(application);
    }

    /// Afterwards [#of] answers for those that exist. Whose a release is, is asked anew each time: who is a partner
    /// changes. Not under a lock: the database may take its time.
    void lookUp(Collection<UUID> subjects) {
        UUID[] unknown = subjects.stream()
                .filter(subject -> {
                    Owner owner = known.getIfPresent(subject);
                    return owner == null || owner.person() == null;
                })
                .distinct()
                .toArray(UUID[]::new);
        if (unknown.length == 0) {
            return;
        }
        Map<UUID, String> releases = new HashMap<>();
        jdbc.sql(SELECT).param("ids", unknown).query(row -> {
            UUID subject = row.getObject("id", UUID.class);
            String person = row.getString("applicant_id");
            if (person == null) {
                releases.put(subject, row.getString("office"));
            } else {
                learn(subject, new Owner(person, row.getString("office")));
            }
        });
        Map<String, Set<String>> readers = new HashMap<>();
        releases.forEach((release, office) ->
                learn(release, new Owner(null, office, readers.computeIfAbsent(office, partners))));
    }
}
