package id.sahkan.applicant.company;

import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OutletStore {

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

    /// Of `media_outlet o`, for [#outlet].
    public static final String COLUMNS = """
            o.id AS outlet_id, o.company_id AS outlet_company_id, o.owner AS outlet_owner, o.name AS outlet_name,
                o.type AS outlet_type, o.website, o.editor_in_chief, o.responsible_editor, o.version AS outlet_version,
                o.changed_at AS outlet_changed_at, o.changed_by AS outlet_changed_by
            """;

    private static final String OWNED = "SELECT " + COLUMNS + "FROM media_outlet o WHERE o.owner = ? ";

    private final JdbcClient jdbc;

    OutletStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MediaOutlet outlet) {
        bound(INSERT, outlet).update();
    }

    void update(MediaOutlet outlet) {
        if (bound(UPDATE, outlet).update() != 1) {
            throw new IllegalStateException("an outlet was changed out of its account's turn");
        }
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
        return jdbc.sql(OWNED + "AND o.id = ?")
                .param(owner)
                .param(id)
                .query((row, _) -> outlet(row))
                .optional();
    }

    /// An outlet's type decides its requirements, so it stands while a draft or an application uses it.
    boolean inUse(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM application WHERE outlet_id = ? AND phase <> 'WITHDRAWN')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /// The one of the same company of which all of it is said.
    Optional<MediaOutlet> ofSameWords(MediaOutlet said) {
        return jdbc
                .sql(OWNED + "AND o.company_id = ? ORDER BY o.id")
                .param(said.owner())
                .param(said.companyId())
                .query((row, _) -> outlet(row))
                .list()
                .stream()
                .filter(there -> there.says(said))
                .findFirst();
    }

    List<MediaOutlet> ownedBy(String owner, Paging paging) {
        return jdbc.sql(OWNED + "ORDER BY o.name COLLATE office, o.id LIMIT ? OFFSET ?")
                .param(owner)
                .param(paging.size())
                .param(paging.offset())
                .query((row, _) -> outlet(row))
                .list();
    }

    long count(String owner) {
        return jdbc.sql("SELECT count(*) FROM media_outlet WHERE owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    public static MediaOutlet outlet(ResultSet row) throws SQLException {
        return new MediaOutlet(
                row.getObject("outlet_id", UUID.class),
                row.getObject("outlet_company_id", UUID.class),
                row.getString("outlet_owner"),
                row.getString("outlet_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                row.getString("website"),
                row.getString("editor_in_chief"),
                row.getString("responsible_editor"),
                row.getLong("outlet_version"),
                Instants.read(row, "outlet_changed_at"),
                row.getString("outlet_changed_by"));
    }
}
