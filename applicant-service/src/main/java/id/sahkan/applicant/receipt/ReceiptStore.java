package id.sahkan.applicant.receipt;

import id.sahkan.applicant.receipt.Receipt.ReceivedDocument;
import id.sahkan.database.Instants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Receipts, and the numbers that stand on them: without a gap in each period.
@Repository
public class ReceiptStore {

    private static final String INSERT = """
            INSERT INTO receipt (application_id, dossier_version, number, received_at, zone, digest, documents, complete)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ONE = """
            json_build_object('number', r.number, 'receivedAt', r.received_at, 'zone', r.zone,
                'dossierVersion', r.dossier_version, 'digest', r.digest, 'documents', r.documents::json,
                'complete', r.complete)
            """;

    /// A column of a query over `application a`: all its receipts, for [#read].
    public static final String COLUMN = """
            (SELECT json_agg(%s ORDER BY r.dossier_version) FROM receipt r WHERE r.application_id = a.id) AS receipts
            """.formatted(ONE);

    private static final String LAST_OF_OWNED = """
            SELECT %s FROM receipt r JOIN application a ON a.id = r.application_id
            WHERE a.id = ? AND a.owner = ?
            ORDER BY r.dossier_version DESC LIMIT 1
            """.formatted(ONE);

    private static final String TAKE_NUMBER = """
            UPDATE receipt_sequence SET last_number = last_number + 1 WHERE period_id = ? RETURNING last_number
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReceiptStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            String number,
            Instant receivedAt,
            String zone,
            int dossierVersion,
            String digest,
            List<ReceivedDocument> documents,
            boolean complete) {

        Receipt receipt() {
            return Receipt.of(number, receivedAt, ZoneId.of(zone), dossierVersion, digest, documents, complete);
        }
    }

    public void beginNumbers(UUID periodId) {
        jdbc.sql("INSERT INTO receipt_sequence (period_id, last_number) VALUES (?, 0)")
                .param(periodId)
                .update();
    }

    /// Whoever takes one keeps the others of the period waiting until it commits: so there is no gap.
    public String takeNumber(UUID periodId, String periodCode) {
        int number = jdbc.sql(TAKE_NUMBER).param(periodId).query(Integer.class).single();
        return String.format(Locale.ROOT, "%s-%05d", periodCode, number);
    }

    public void insert(UUID applicationId, Receipt receipt) {
        jdbc.sql(INSERT)
                .param(applicationId)
                .param(receipt.dossierVersion())
                .param(receipt.number())
                .param(Instants.column(receipt.receivedAt()))
                .param(receipt.zone())
                .param(receipt.digest())
                .param(json.writeValueAsString(receipt.documents()))
                .param(receipt.complete())
                .update();
    }

    public List<Receipt> read(@Nullable String column) {
        return column == null
                ? List.of()
                : json.readValue(column, new TypeReference<List<Row>>() {}).stream()
                        .map(Row::receipt)
                        .toList();
    }

    Optional<Receipt> lastOwned(String owner, UUID applicationId) {
        return jdbc.sql(LAST_OF_OWNED)
                .param(applicationId)
                .param(owner)
                .query((row, _) -> json.readValue(row.getString(1), Row.class).receipt())
                .optional();
    }
}
