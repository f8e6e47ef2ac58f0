package id.sahkan.decree.publicregister;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is typed is folded as the database folds what it holds; else nobody is found.
class PartnerSearchTest {

    private static final String[] NAMES = {
        "PT. Média Nusantara",
        "P.T. O’Brien & Söhne",
        "Ṣalāḥ ad-Dīn",
        "İstanbul Haber",
        "日本 新聞",
        "CV \tTegak-Lurus (Riau)",
        "[brackets] {braces} $1 \\ ^caret `tick` ~tilde | bar",
        "Effendi",
    };

    @Test
    void theDatabaseFoldsAsWeDo() throws IOException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V0106__partners.sql"));
        var expression = Pattern.compile("GENERATED ALWAYS AS \\((.*)\\) STORED", Pattern.DOTALL)
                .matcher(migration);
        assertThat(expression.find()).isTrue();
        String folded =
                expression.group(1).replace("outlet_name || company_name || responsible_editor || reporter", "?");
        JdbcClient database = JdbcClient.create(TestPostgres.fresh().asOwner());
        for (String name : NAMES) {
            String kept = database.sql("SELECT " + folded.replace("?", "CAST(? AS text)"))
                    .param(name)
                    .query(String.class)
                    .single();
            assertThat(kept).as(name).contains(PartnerSearch.fold(name));
        }
    }

    @Test
    void whatPeopleLeaveOutOrAddMakesNoDifference() {
        assertThat(PartnerSearch.fold("PT. Média  Nusantara")).isEqualTo(PartnerSearch.fold("pt media nusantara"));
        assertThat(PartnerSearch.fold("%_%")).isEmpty();
    }
}
