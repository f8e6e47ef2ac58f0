package id.sahkan.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the things of a service stand. `sql` answers `stage`, `count`, `since` (when the oldest came into it) and
/// `oldest` (by what number people know that one; null if by none) for the stages that have any.
public record Pipeline(List<Stage> stages, String sql) {

    /// Of a service that has no such things.
    static final Pipeline NONE = new Pipeline(List.of(), "");

    /// A state by its wire name. `waiting` when something must still happen to what is in it.
    public record Stage(String name, boolean waiting) {}

    record Standing(
            String stage,
            long count,
            @Nullable Instant oldestSince,
            @Nullable String oldestNumber,
            boolean waiting) {}

    /// All stages in their order, also the empty ones.
    List<Standing> read(JdbcClient jdbc) {
        if (stages.isEmpty()) {
            return List.of();
        }
        Map<String, Standing> found = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            String stage = row.getString("stage");
            Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
            found.put(stage, new Standing(stage, row.getLong("count"), since, row.getString("oldest"), false));
        });
        return stages.stream()
                .map(stage -> {
                    Standing standing = found.get(stage.name());
                    return new Standing(
                            stage.name(),
                            standing == null ? 0 : standing.count(),
                            standing == null ? null : standing.oldestSince(),
                            standing == null || !stage.waiting() ? null : standing.oldestNumber(),
                            stage.waiting());
                })
                .toList();
    }
}
