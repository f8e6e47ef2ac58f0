package id.sahkan.applicant.company;

import id.sahkan.applicant.company.PressCompany.LegalForm;
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
public class CompanyStore {

    private static final String INSERT = """
            INSERT INTO press_company (id, owner, legal_name, legal_form, nib, npwp, npwp_branch, address, city, phone, email,
                director_name, director_nik, version, created_at, changed_at, changed_by)
            VALUES (:id, :owner, :legalName, :legalForm, :nib, :npwp, :npwpBranch, :address, :city, :phone, :email,
                :directorName, :directorNik, :version, :at, :at, :by)
            """;

    private static final String UPDATE = """
            UPDATE press_company SET legal_name = :legalName, legal_form = :legalForm, nib = :nib, npwp = :npwp, npwp_branch = :npwpBranch,
                address = :address, city = :city, phone = :phone, email = :email, director_name = :directorName,
                director_nik = :directorNik, version = :version, changed_at = :at, changed_by = :by
            WHERE id = :id AND owner = :owner AND version = :version - 1
            """;

    /// Of `press_company c`, for [#company].
    public static final String COLUMNS = """
            c.id AS company_id, c.owner AS company_owner, c.legal_name, c.legal_form, c.nib, c.npwp, c.npwp_branch, c.address, c.city,
                c.phone, c.email, c.director_name, c.director_nik, c.version AS company_version,
                c.changed_at AS company_changed_at, c.changed_by AS company_changed_by
            """;

    private static final String OWNED = "SELECT " + COLUMNS + "FROM press_company c WHERE c.owner = ? ";

    private final JdbcClient jdbc;

    CompanyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PressCompany company) {
        bound(INSERT, company).update();
    }

    void update(PressCompany company) {
        if (bound(UPDATE, company).update() != 1) {
            throw new IllegalStateException("a company was changed out of its account's turn");
        }
    }

    private JdbcClient.StatementSpec bound(String sql, PressCompany company) {
        return jdbc.sql(sql)
                .param("id", company.id())
                .param("owner", company.owner())
                .param("legalName", company.legalName())
                .param("legalForm", company.legalForm().name())
                .param("nib", company.nib())
                .param("npwp", company.npwp())
                .param("npwpBranch", company.npwpBranch())
                .param("address", company.address())
                .param("city", company.city())
                .param("phone", company.phone())
                .param("email", company.email())
                .param("directorName", company.directorName())
                .param("directorNik", company.directorNik())
                .param("version", company.version())
                .param("at", Instants.column(company.changedAt()))
                .param("by", company.changedBy());
    }

    public Optional<PressCompany> owned(String owner, UUID id) {
        return jdbc.sql(OWNED + "AND c.id = ?")
                .param(owner)
                .param(id)
                .query((row, _) -> company(row))
                .optional();
    }

    Optional<PressCompany> ofNib(String owner, String nib) {
        return jdbc.sql(OWNED + "AND c.nib = ?")
                .param(owner)
                .param(nib)
                .query((row, _) -> company(row))
                .optional();
    }

    List<PressCompany> ownedBy(String owner, Paging paging) {
        return jdbc.sql(OWNED + "ORDER BY c.legal_name COLLATE office, c.id LIMIT ? OFFSET ?")
                .param(owner)
                .param(paging.size())
                .param(paging.offset())
                .query((row, _) -> company(row))
                .list();
    }

    long count(String owner) {
        return jdbc.sql("SELECT count(*) FROM press_company WHERE owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    public static PressCompany company(ResultSet row) throws SQLException {
        return new PressCompany(
                row.getObject("company_id", UUID.class),
                row.getString("company_owner"),
                row.getString("legal_name"),
                LegalForm.valueOf(row.getString("legal_form")),
                row.getString("nib"),
                row.getString("npwp"),
                row.getString("npwp_branch"),
                row.getString("address"),
                row.getString("city"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("director_name"),
                row.getString("director_nik"),
                row.getLong("company_version"),
                Instants.read(row, "company_changed_at"),
                row.getString("company_changed_by"));
    }
}
