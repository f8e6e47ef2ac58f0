package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent.FindingFact;
import id.sahkan.database.Instants;
import id.sahkan.verification.Text;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.rule.Finding;
import id.sahkan.verification.rule.FindingCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the checks found, per dossier version. Old versions stay as history; only the newest one counts.
@Component
public class Findings {

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record StoredFinding(
            String code,
            Text label,
            @Nullable String requirementCode,
            Text detail,
            @Nullable String against,
            int dossierVersion) {

        public FindingFact fact() {
            return new FindingFact(code, requirementCode);
        }
    }

    public void add(UUID applicationId, int dossierVersion, List<Finding> findings, Instant at) {
        for (Finding finding : findings) {
            jdbc.sql("""
                            insert into finding (application_id, dossier_version, code, requirement_code,
                                detail_id, detail_en, against, found_at)
                            values (:id, :version, :code, :requirement, :detailId, :detailEn, :against, :at)
                            """)
                    .param("id", applicationId)
                    .param("version", dossierVersion)
                    .param("code", finding.code().name())
                    .param("requirement", finding.requirementCode())
                    .param("detailId", finding.detail().id())
                    .param("detailEn", finding.detail().en())
                    .param("against", finding.against())
                    .param("at", Instants.column(at))
                    .update();
        }
    }

    public List<StoredFinding> of(UUID applicationId) {
        return jdbc.sql("""
                        select code, requirement_code, detail_id, detail_en, against, dossier_version
                        from finding where application_id = :id order by dossier_version, id
                        """)
                .param("id", applicationId)
                .query((row, _) -> new StoredFinding(
                        row.getString("code"),
                        FindingCode.valueOf(row.getString("code")).label(),
                        row.getString("requirement_code"),
                        new Text(row.getString("detail_id"), row.getString("detail_en")),
                        row.getString("against"),
                        row.getInt("dossier_version")))
                .list();
    }

    /// Which file answers which requirement in this version.
    public void rememberDocuments(Dossier dossier) {
        List<Document> documents = dossier.documents();
        jdbc.sql("""
                        insert into case_document (application_id, dossier_version, requirement_code, sha256, pages)
                        select :id, :version, code, sha256, pages
                        from unnest(:codes, :digests, :pages) as document (code, sha256, pages)
                        on conflict do nothing
                        """)
                .param("id", dossier.applicationId())
                .param("version", dossier.version())
                .param("codes", all(documents, Document::requirementCode).toArray(String[]::new))
                .param("digests", all(documents, Document::sha256).toArray(String[]::new))
                .param("pages", all(documents, Findings::pages).toArray(Integer[]::new))
                .update();
    }

    private static int pages(Document document) {
        return document.pages() == null ? 1 : document.pages();
    }

    private static <T> Stream<T> all(List<Document> documents, Function<Document, T> part) {
        return documents.stream().map(part);
    }
}
