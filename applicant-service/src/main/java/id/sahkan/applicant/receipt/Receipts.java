package id.sahkan.applicant.receipt;

import id.sahkan.applicant.receipt.Receipt.ReceivedDocument;
import id.sahkan.applicant.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Receipts {

    private static final String INSERT = """
            INSERT INTO receipt (application_id, dossier_version, number, received_at, zone, digest, documents, complete)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_APPLICATION = "SELECT * FROM receipt WHERE application_id = ? ";

    private static final String LAST_OF_OWNED = """
            SELECT r.* FROM receipt r JOIN application a ON a.id = r.application_id
            WHERE r.application_id = ? AND a.owner = ?
            ORDER BY r.dossier_version DESC LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Receipts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public static Receipt of(
            String number,
            Instant receivedAt,
            ZoneId zone,
            int dossierVersion,
            String digest,
            List<ReceivedDocument> documents,
            boolean complete) {
        return new Receipt(
                number,
                receivedAt,
                OfficeTime.written(receivedAt, zone),
                zone.getId(),
                dossierVersion,
                digest,
                documents,
                complete);
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

    public List<Receipt> of(UUID applicationId) {
        return jdbc.sql(OF_APPLICATION + "ORDER BY dossier_version")
                .param(applicationId)
                .query(this::receipt)
                .list();
    }

    public Receipt one(UUID applicationId, int dossierVersion) {
        return jdbc.sql(OF_APPLICATION + "AND dossier_version = ?")
                .param(applicationId)
                .param(dossierVersion)
                .query(this::receipt)
                .single();
    }

    Optional<Receipt> lastOwned(String owner, UUID applicationId) {
        return jdbc.sql(LAST_OF_OWNED)
                .param(applicationId)
                .param(owner)
                .query(this::receipt)
                .optional();
    }

    private Receipt receipt(ResultSet row, int index) throws SQLException {
        return of(
                row.getString("number"),
                Instants.read(row, "received_at"),
                ZoneId.of(row.getString("zone")),
                row.getInt("dossier_version"),
                row.getString("digest"),
                json.readValue(row.getString("documents"), new TypeReference<List<ReceivedDocument>>() {}),
                row.getBoolean("complete"));
    }
}
