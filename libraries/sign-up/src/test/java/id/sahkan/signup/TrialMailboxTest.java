package id.sahkan.signup;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateMethodModelEx;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.StringPropertyReplacer;

/// The letters of a trial are found from Keycloak's pages, and an installation that sends its letters has no such link.
class TrialMailboxTest {

    private static final Path THEME = Path.of("../../gateway/keycloak/theme/sahkan/login");

    @Test
    void thePagesOfATrialLeadToItsLetters() throws Exception {
        assertThat(footer(Map.of("env.SAHKAN_OUTBOX_URL", "http://localhost:8025")))
                .contains("href=\"http://localhost:8025\"", "trialOutboxLink");
    }

    @Test
    void elsewhereThereIsNoSuchLink() throws Exception {
        assertThat(footer(Map.of())).isBlank();
        assertThat(footer(Map.of("env.SAHKAN_OUTBOX_URL", ""))).isBlank();
    }

    /// Neither compose nor the manifests say where letters are.
    @Test
    void onlyTheLauncherSetsIt() throws Exception {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("../../deploy")), Stream.of(Path.of("../../docker-compose.yml")))) {
            List<Path> deployed = files.filter(file -> file.toString().matches(".*(\\.ya?ml|make-env|\\.env)"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            assertThat(deployed).hasSizeGreaterThan(10);
            assertThat(deployed)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain("OUTBOX"));
        }
    }

    /// As Keycloak does: the theme's settings with the environment filled in, then the template.
    private static String footer(Map<String, String> environment) throws Exception {
        Properties theme = new Properties();
        try (Reader settings = Files.newBufferedReader(THEME.resolve("theme.properties"))) {
            theme.load(settings);
        }
        Map<String, String> filledIn = theme.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> StringPropertyReplacer.replaceProperties(theme.getProperty(name), environment::get)));
        String page = Files.readString(THEME.resolve("footer.ftl")) + "<@content/>";
        StringWriter drawn = new StringWriter();
        new Template("footer", new StringReader(page), new Configuration(Configuration.VERSION_2_3_34))
                .process(
                        Map.of("properties", filledIn, "msg", (TemplateMethodModelEx) words -> words.getFirst()),
                        drawn);
        return drawn.toString();
    }
}
