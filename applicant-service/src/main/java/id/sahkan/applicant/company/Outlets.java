package id.sahkan.applicant.company;

import id.sahkan.applicant.sql.Instants;
import id.sahkan.contracts.OutletType;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Outlets {

    private static final String INSERT = """
            INSERT INTO media_outlet (id, company_id, owner, name, type, website, editor_in_chief,
                responsible_editor, version, created_at, changed_at, changed_by)
            VALUES (:id, :companyId, :owner, :name, :type, :website, :editorInChief,
                :responsibleEditor, :version, :at, :at, :by)
            """;

    private static final String UPDATE = """
            UPDATE media_outlet SET name = :name, type = :type, website = :website, editor_in_chief = :editorInChief,
                responsible_editor = :responsibleEditor, version = :version, changed_at = :at, changed_by = :by
            WHERE id = :id AND owner = :owner AND company_id = :companyId AND version = :version - 1
            """;

    private static final String OWNED = "SELECT * FROM media_outlet WHERE owner = ? ";

    private final JdbcClient jdbc;

    Outlets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MediaOutlet outlet) {
        bound(INSERT, outlet).update();
    }

    boolean update(MediaOutlet outlet) {
        return bound(UPDATE, outlet).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, MediaOutlet outlet) {
        return jdbc.sql(sql)
                .param("id", outlet.id())
                .param("companyId", outlet.companyId())
                .param("owner", outlet.owner())
                .param("name", outlet.name())
                .param("type", outlet.type().name())
                .param("website", outlet.website())
                .param("editorInChief", outlet.editorInChief())
                .param("responsibleEditor", outlet.responsibleEditor())
                .param("version", outlet.version())
                .param("at", Instants.column(outlet.changedAt()))
                .param("by", outlet.changedBy());
    }

    public Optional<MediaOutlet> owned(String owner, UUID id) {
        return jdbc.sql(OWNED + "AND id = ?")
                .param(owner)
                .param(id)
                .query(Outlets::outlet)
                .optional();
    }

    /// An outlet's type decides its requirements, so it stands while a draft or an application uses it.
    boolean inUse(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM application WHERE outlet_id = ? AND phase <> 'WITHDRAWN')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    List<MediaOutlet> ownedBy(String owner, Paging paging) {
        return jdbc.sql(OWNED + "ORDER BY name, id LIMIT ? OFFSET ?")
                .param(owner)
                .param(paging.size())
                .param(paging.offset())
                .query(Outlets::outlet)
                .list();
    }

    long count(String owner) {
        return jdbc.sql("SELECT count(*) FROM media_outlet WHERE owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    private static MediaOutlet outlet(ResultSet row, int index) throws SQLException {
        return new MediaOutlet(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("owner"),
                row.getString("name"),
                OutletType.valueOf(row.getString("type")),
                row.getString("website"),
                row.getString("editor_in_chief"),
                row.getString("responsible_editor"),
                row.getLong("version"),
                Instants.read(row, "changed_at"),
                row.getString("changed_by"));
    }
}
