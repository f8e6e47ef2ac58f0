package id.sahkan.notification.evidence;

import id.sahkan.database.Instants;
import id.sahkan.notification.evidence.EvidenceFlag.Code;
import id.sahkan.notification.evidence.EvidenceState.Accepted;
import id.sahkan.notification.evidence.EvidenceState.Filed;
import id.sahkan.notification.evidence.EvidenceState.Reopened;
import id.sahkan.notification.evidence.EvidenceState.Returned;
import id.sahkan.notification.evidence.NewEvidence.FiledFile;
import id.sahkan.notification.office.Offices;
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
import java.util.stream.Stream;
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
                   decided_by, decided_name, reopened_reason, reopened_at, reopened_by, reopened_name, evidence.version
            FROM evidence
            JOIN release ON release.id = evidence.release_id
            JOIN application ON application.application_id = evidence.application_id
            """;

    private static final String ADD = """
            INSERT INTO evidence (id, release_id, application_id, office, state, kind, shown_on, edition, url, url_key,
                                  file_sha256, file_name, file_size, words, signature, bands, own_signature, own_bands,
                                  flags, filed_at, filed_by, version)
            VALUES (:id, :release, :application, :office, 'FILED', :kind, :shownOn, :edition, :url, :key,
                    :sha256, :fileName, :fileSize, :words, :signature, :bands, :ownSignature, :ownBands,
                    :flags::jsonb, :at, :by, 1)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_FILE = "INSERT INTO evidence_file (evidence_id, content) VALUES (:id, :content)";

    private static final String DECIDE = """
            UPDATE evidence SET state = :state, reason = :reason, decided_at = :at, decided_by = :by, decided_name = :name,
                version = version + 1
            WHERE id = :id
            """;

    /// Who accepted it before stands in the journal.
    private static final String REOPEN = """
            UPDATE evidence SET state = 'FILED', reason = NULL, decided_at = NULL, decided_by = NULL, decided_name = NULL,
                reopened_reason = :reason, reopened_at = :at, reopened_by = :by, reopened_name = :name,
                version = version + 1
            WHERE id = :id
            """;

    private static final String FLAG = """
            UPDATE evidence SET flags = flags || CAST(:flag AS jsonb) WHERE id = :other AND NOT flags @> CAST(:flag AS jsonb)
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
            WHERE office = :office AND id IN (SELECT evidence_with_bands(CAST(:bands AS bigint[])))
              AND state <> 'RETURNED' AND release_id <> :release
            ORDER BY filed_at LIMIT 200
            """;

    private static final String LIKE_OWN = """
            SELECT id, own_signature AS signature FROM evidence
            WHERE office = :office AND own_bands && CAST(:bands AS bigint[]) AND state <> 'RETURNED'
              AND release_id = :release
            ORDER BY filed_at LIMIT 200
            """;

    private static final String WORDS = """
            SELECT string_agg(concat_ws(' ', words ->> 'title', words ->> 'lead', words ->> 'body'), ' . ')
            FROM release_version WHERE release_id = :id
            """;

    private static final String RELEASE = """
            SELECT office, public_from FROM release WHERE id = :id AND published_at IS NOT NULL AND state <> 'WITHDRAWN'
            """;

    /// From how many shared runs of a hundred words two texts are called alike.
    private static final int ALIKE = 70;

    private static final TypeReference<List<EvidenceFlag>> FLAGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Offices offices;

    EvidenceStore(JdbcClient jdbc, JsonMapper json, Offices offices) {
        this.jdbc = jdbc;
        this.json = json;
        this.offices = offices;
    }

    /// What an evidence is held against.
    record Shown(String office, Instant publicFrom, ZoneId zone) {}

    record StoredFile(String name, byte[] content) {}

    Optional<Shown> release(UUID id) {
        return jdbc.sql(RELEASE)
                .param("id", id)
                .query((row, _) -> new Shown(
                        row.getString("office"),
                        Instants.read(row, "public_from"),
                        offices.zone(row.getString("office"))))
                .optional();
    }

    /// The words of all its versions: partners carry also what was corrected since.
    String wordsOf(UUID release) {
        return jdbc.sql(WORDS).param("id", release).query(String.class).single();
    }

    /// Until the transaction ends nobody else files with this office.
    void oneAtATime(String office) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('evidence/' || :office, 0))")
                .param("office", office)
                .query(row -> {});
    }

    /// The one that was there before is told of the new one, as the new one is of it.
    void flagOther(EvidenceFlag flag, UUID like) {
        UUID other = flag.evidenceId();
        if (other != null) {
            jdbc.sql(FLAG)
                    .param("other", other)
                    .param(
                            "flag",
                            json.writeValueAsString(List.of(new EvidenceFlag(flag.code(), like, flag.percent()))))
                    .update();
        }
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
    List<EvidenceFlag> likeOthers(NewEvidence filed, String office, WordPrints prints) {
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
        Stream.concat(
                        alike(LIKE, prints.all(), filed.releaseId(), office),
                        alike(LIKE_OWN, prints.own(), filed.releaseId(), office))
                .max(Comparator.comparingInt(flag -> flag.percent() == null ? 0 : flag.percent()))
                .ifPresent(flags::add);
        return flags;
    }

    private Stream<EvidenceFlag> alike(String sql, @Nullable WordPrint print, UUID release, String office) {
        return print == null
                ? Stream.empty()
                : jdbc
                        .sql(sql)
                        .param("office", office)
                        .param("release", release)
                        .param("bands", print.bands())
                        .query((row, _) -> new EvidenceFlag(
                                Code.SIMILAR_WORDS,
                                row.getObject("id", UUID.class),
                                WordPrint.percent(print.signature(), signature(row))))
                        .list()
                        .stream()
                        .filter(flag -> flag.percent() != null && flag.percent() >= ALIKE);
    }

    private static int[] signature(ResultSet row) throws SQLException {
        Integer[] stored = (Integer[]) row.getArray("signature").getArray();
        int[] signature = new int[stored.length];
        for (int i = 0; i < stored.length; i++) {
            signature[i] = stored[i];
        }
        return signature;
    }

    private static int @Nullable [] signature(@Nullable WordPrint print) {
        return print == null ? null : print.signature();
    }

    private static long @Nullable [] bands(@Nullable WordPrint print) {
        return print == null ? null : print.bands();
    }

    /// False when the same was filed at the same moment.
    boolean add(
            UUID id,
            NewEvidence filed,
            UUID application,
            String office,
            WordPrints prints,
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
                        .param("fileSize", file == null ? null : (long) file.content().length, Types.BIGINT)
                        .param("words", filed.words(), Types.VARCHAR)
                        .param("signature", signature(prints.all()), Types.ARRAY)
                        .param("bands", bands(prints.all()), Types.ARRAY)
                        .param("ownSignature", signature(prints.own()), Types.ARRAY)
                        .param("ownBands", bands(prints.own()), Types.ARRAY)
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
                        SELECT file_name, content FROM evidence JOIN evidence_file ON evidence_id = id
                        WHERE id = :id AND office = ANY (:offices)
                        """)
                .param("id", id)
                .param("offices", offices)
                .query((row, _) -> new StoredFile(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when the same is counted already
    void decide(UUID id, EvidenceState state) {
        var said = switch (state) {
            case Filed(Reopened back) when back != null -> new Said(back.reason(), back.by(), back.byName(), back.at());
            case Filed _ -> throw new IllegalStateException("nothing is undecided again without a reason");
            case Accepted(String by, String name, Instant at) -> new Said(null, by, name, at);
            case Returned(String reason, String by, String name, Instant at) -> new Said(reason, by, name, at);
        };
        var change = state instanceof Filed
                ? jdbc.sql(REOPEN)
                : jdbc.sql(DECIDE).param("state", EvidenceView.stage(state).name());
        change.param("id", id)
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

    private static @Nullable Reopened reopened(ResultSet row) throws SQLException {
        Instant at = Instants.readOrNull(row, "reopened_at");
        return at == null
                ? null
                : new Reopened(
                        row.getString("reopened_reason"),
                        row.getString("reopened_by"),
                        row.getString("reopened_name"),
                        at);
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
            default -> new Filed(reopened(row));
        };
        Instant filedAt = Instants.read(row, "filed_at");
        Instant decidedAt = Instants.readOrNull(row, "decided_at");
        Reopened reopened = reopened(row);
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
                reopened,
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
                decidedBy != null ? decidedBy : reopened != null ? reopened.by() : row.getString("filed_by"),
                decidedAt != null ? decidedAt : reopened != null ? reopened.at() : filedAt,
                row.getLong("version"));
    }
}
