package id.sahkan.notification.evidence;

import id.sahkan.database.Instants;
import id.sahkan.notification.evidence.EvidenceFlag.Code;
import id.sahkan.notification.evidence.EvidenceState.Accepted;
import id.sahkan.notification.evidence.EvidenceState.Filed;
import id.sahkan.notification.evidence.EvidenceState.Returned;
import id.sahkan.notification.evidence.NewEvidence.FiledFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of evidence, and their files.
@Component
class EvidenceStore {

    static final String SELECT = """
            SELECT evidence.id, release_id, release.words ->> 'title' AS release_title, evidence.application_id,
                   application.outlet_name, evidence.office, evidence.state, kind, shown_on, edition, url, file_sha256,
                   file_name, file_size, evidence.words, flags, evidence.reason, filed_at, filed_by, decided_at,
                   decided_by, decided_name, evidence.version
            FROM evidence
            JOIN release ON release.id = evidence.release_id
            JOIN application ON application.application_id = evidence.application_id
            """;

    private static final String ADD = """
            INSERT INTO evidence (id, release_id, application_id, office, state, kind, shown_on, edition, url, url_key,
                                  file_sha256, file_name, file_type, file_size, words, signature, bands, flags, filed_at,
                                  filed_by, version)
            VALUES (:id, :release, :application, :office, 'FILED', :kind, :shownOn, :edition, :url, :key,
                    :sha256, :fileName, :fileType, :fileSize, :words, :signature, :bands, :flags::jsonb, :at,
                    :by, 1)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_FILE = "INSERT INTO evidence_file (evidence_id, content) VALUES (:id, :content)";

    private static final String DECIDE = """
            UPDATE evidence SET state = :state, reason = :reason, decided_at = :at, decided_by = :by, decided_name = :name,
                version = version + 1
            WHERE id = :id
            """;

    private static final String SAME = SELECT + """
            WHERE release_id = :release AND evidence.application_id = :application AND evidence.state <> 'RETURNED'
              AND (url_key = :key OR file_sha256 = :sha256)
            ORDER BY filed_at LIMIT 1
            """;

    private static final String COUNT =
            "SELECT count(*) FROM evidence WHERE release_id = :release AND application_id = :application";

    private static final String OTHER_PAGE = """
            SELECT id FROM evidence WHERE office = :office AND url_key = :key AND state <> 'RETURNED'
            ORDER BY filed_at LIMIT 1
            """;

    private static final String OTHER_FILE = """
            SELECT id FROM evidence WHERE office = :office AND file_sha256 = :sha256 AND state <> 'RETURNED'
            ORDER BY filed_at LIMIT 1
            """;

    private static final String LIKE = """
            SELECT id, signature FROM evidence
            WHERE office = :office AND bands && CAST(:bands AS bigint[]) AND state <> 'RETURNED'
            ORDER BY filed_at LIMIT 200
            """;

    private static final String RELEASE = """
            SELECT office, public_from,
                   coalesce((SELECT zone FROM office WHERE office.key = release.office), 'UTC') AS zone
            FROM release WHERE id = :id AND published_at IS NOT NULL AND state <> 'WITHDRAWN'
            """;

    /// From how many shared runs of a hundred words two texts are called alike.
    private static final int ALIKE = 70;

    private static final TypeReference<List<EvidenceFlag>> FLAGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvidenceStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What an evidence is held against.
    record Shown(String office, Instant publicFrom, ZoneId zone) {}

    record StoredFile(String name, String type, byte[] content) {}

    Optional<Shown> release(UUID id) {
        return jdbc.sql(RELEASE)
                .param("id", id)
                .query((row, _) -> new Shown(
                        row.getString("office"), Instants.read(row, "public_from"), ZoneId.of(row.getString("zone"))))
                .optional();
    }

    /// What this partner filed for this release before, and it is the same.
    Optional<Evidence> same(NewEvidence filed, UUID application) {
        return jdbc.sql(SAME)
                .param("release", filed.releaseId())
                .param("application", application)
                .param("key", key(filed), Types.VARCHAR)
                .param("sha256", sha256(filed), Types.VARCHAR)
                .query((row, _) -> evidence(row))
                .optional();
    }

    /// How many this partner has filed for this release, whatever became of them.
    int count(UUID release, UUID application) {
        return jdbc.sql(COUNT)
                .param("release", release)
                .param("application", application)
                .query(Integer.class)
                .single();
    }

    /// What others, or this one for other releases, have filed and is the same or nearly so.
    List<EvidenceFlag> likeOthers(NewEvidence filed, String office, @Nullable WordPrint print) {
        List<EvidenceFlag> flags = new ArrayList<>();
        if (filed.page() != null) {
            jdbc.sql(OTHER_PAGE)
                    .param("office", office)
                    .param("key", filed.page().key())
                    .query(UUID.class)
                    .optional()
                    .ifPresent(other -> flags.add(EvidenceFlag.with(Code.SAME_PAGE, other)));
        }
        if (filed.file() != null) {
            jdbc.sql(OTHER_FILE)
                    .param("office", office)
                    .param("sha256", filed.file().sha256())
                    .query(UUID.class)
                    .optional()
                    .ifPresent(other -> flags.add(EvidenceFlag.with(Code.SAME_FILE, other)));
        }
        if (print != null) {
            jdbc
                    .sql(LIKE)
                    .param("office", office)
                    .param("bands", print.bands())
                    .query((row, _) -> new EvidenceFlag(
                            Code.SIMILAR_WORDS,
                            row.getObject("id", UUID.class),
                            WordPrint.percent(print.signature(), signature(row))))
                    .list()
                    .stream()
                    .filter(flag -> flag.percent() != null && flag.percent() >= ALIKE)
                    .max(Comparator.comparingInt(flag -> flag.percent() == null ? 0 : flag.percent()))
                    .ifPresent(flags::add);
        }
        return flags;
    }

    private static int[] signature(ResultSet row) throws SQLException {
        Integer[] stored = (Integer[]) row.getArray("signature").getArray();
        int[] signature = new int[stored.length];
        for (int i = 0; i < stored.length; i++) {
            signature[i] = stored[i];
        }
        return signature;
    }

    /// False when the same was filed at the same moment.
    boolean add(
            UUID id,
            NewEvidence filed,
            UUID application,
            String office,
            @Nullable WordPrint print,
            List<EvidenceFlag> flags,
            String by,
            Instant at) {
        FiledFile file = filed.file();
        boolean added = jdbc.sql(ADD)
                        .param("id", id)
                        .param("release", filed.releaseId())
                        .param("application", application)
                        .param("office", office)
                        .param("kind", filed.kind().name())
                        .param("shownOn", filed.shownOn())
                        .param("edition", filed.edition(), Types.VARCHAR)
                        .param("url", filed.page() == null ? null : filed.page().url(), Types.VARCHAR)
                        .param("key", key(filed), Types.VARCHAR)
                        .param("sha256", sha256(filed), Types.VARCHAR)
                        .param("fileName", file == null ? null : file.name(), Types.VARCHAR)
                        .param("fileType", file == null ? null : file.type(), Types.VARCHAR)
                        .param("fileSize", file == null ? null : (long) file.content().length, Types.BIGINT)
                        .param("words", filed.words(), Types.VARCHAR)
                        .param("signature", print == null ? null : print.signature(), Types.ARRAY)
                        .param("bands", print == null ? null : print.bands(), Types.ARRAY)
                        .param("flags", json.writeValueAsString(flags))
                        .param("at", Instants.column(at))
                        .param("by", by)
                        .update()
                == 1;
        if (added && file != null) {
            jdbc.sql(ADD_FILE).param("id", id).param("content", file.content()).update();
        }
        return added;
    }

    Optional<Evidence> find(UUID id, String[] offices) {
        return one(SELECT + " WHERE evidence.id = :id AND evidence.office = ANY (:offices)", id, offices);
    }

    Optional<Evidence> lock(UUID id, String[] offices) {
        return one(
                SELECT + " WHERE evidence.id = :id AND evidence.office = ANY (:offices) FOR UPDATE OF evidence",
                id,
                offices);
    }

    private Optional<Evidence> one(String sql, UUID id, String[] offices) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("offices", offices)
                .query((row, _) -> evidence(row))
                .optional();
    }

    Optional<StoredFile> file(UUID id, String[] offices) {
        return jdbc.sql("""
                        SELECT file_name, file_type, content FROM evidence JOIN evidence_file ON evidence_id = id
                        WHERE id = :id AND office = ANY (:offices)
                        """)
                .param("id", id)
                .param("offices", offices)
                .query((row, _) ->
                        new StoredFile(row.getString("file_name"), row.getString("file_type"), row.getBytes("content")))
                .optional();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when the same is counted already
    void decide(UUID id, EvidenceState state) {
        var said = switch (state) {
            case Filed _ -> throw new IllegalStateException("what is decided stays decided");
            case Accepted(String by, String name, Instant at) -> new Said(null, by, name, at);
            case Returned(String reason, String by, String name, Instant at) -> new Said(reason, by, name, at);
        };
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("state", EvidenceView.stage(state).name())
                .param("reason", said.reason(), Types.VARCHAR)
                .param("at", Instants.column(said.at()))
                .param("by", said.by())
                .param("name", said.name())
                .update();
    }

    private record Said(@Nullable String reason, String by, String name, Instant at) {}

    private static @Nullable String key(NewEvidence filed) {
        return filed.page() == null ? null : filed.page().key();
    }

    private static @Nullable String sha256(NewEvidence filed) {
        return filed.file() == null ? null : filed.file().sha256();
    }

    Evidence evidence(ResultSet row) throws SQLException {
        EvidenceState state = switch (row.getString("state")) {
            case "ACCEPTED" ->
                new Accepted(
                        row.getString("decided_by"), row.getString("decided_name"), Instants.read(row, "decided_at"));
            case "RETURNED" ->
                new Returned(
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getString("decided_name"),
                        Instants.read(row, "decided_at"));
            default -> new Filed();
        };
        Instant filedAt = Instants.read(row, "filed_at");
        Instant decidedAt = Instants.readOrNull(row, "decided_at");
        String decidedBy = row.getString("decided_by");
        long size = row.getLong("file_size");
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getString("release_title"),
                row.getObject("application_id", UUID.class),
                row.getString("outlet_name"),
                row.getString("office"),
                state,
                EvidenceKind.valueOf(row.getString("kind")),
                row.getObject("shown_on", LocalDate.class),
                row.getString("edition"),
                row.getString("url"),
                row.getString("file_sha256"),
                row.getString("file_name"),
                row.getString("file_sha256") == null ? null : size,
                row.getString("words"),
                json.readValue(row.getString("flags"), FLAGS),
                filedAt,
                decidedBy == null ? row.getString("filed_by") : decidedBy,
                decidedAt == null ? filedAt : decidedAt,
                row.getLong("version"));
    }
}
