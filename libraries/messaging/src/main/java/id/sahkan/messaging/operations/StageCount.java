package id.sahkan.messaging.operations;

import id.sahkan.database.Instants;
import id.sahkan.messaging.Pipeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One stage of a [Pipeline], and what is in it now.
record StageCount(
        String stage,
        long count,
        @Nullable Instant oldestSince,
        @Nullable String oldestNumber,
        boolean waiting) {

    /// All stages in their order, also the empty ones.
    static List<StageCount> read(Pipeline pipeline, JdbcClient jdbc) {
        if (pipeline.stages().isEmpty()) {
            return List.of();
        }
        Map<String, StageCount> found = new HashMap<>();
        jdbc.sql(pipeline.sql()).query(row -> {
            String stage = row.getString("stage");
            Instant since = Instants.read(row, "since");
            found.put(stage, new StageCount(stage, row.getLong("count"), since, row.getString("oldest"), false));
        });
        return pipeline.stages().stream()
                .map(stage -> {
                    StageCount standing = found.get(stage.name());
                    return new StageCount(
                            stage.name(),
                            standing == null ? 0 : standing.count(),
                            standing == null ? null : standing.oldestSince(),
                            standing == null || !stage.waiting() ? null : standing.oldestNumber(),
                            stage.waiting());
                })
                .toList();
    }
}
