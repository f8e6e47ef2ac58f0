package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ApiPageTest {

    private final byte[] yaml = read();
    private final JsonNode description = YAMLMapper.builder().build().readTree(yaml);
    private final String page = new ApiPage(yaml, "/style.css").render();

    private static byte[] read() {
        try {
            return Files.readAllBytes(Path.of("openapi.yaml"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void everyOperationIsOnThePageWithItsCodes() {
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (!method.getValue().has("operationId")) {
                    continue;
                }
                String id = method.getValue().path("operationId").asString();
                assertThat(page).contains("<article id=\"" + id + "\">", "<a href=\"#" + id + "\">");
                String article = page.substring(page.indexOf("<article id=\"" + id + "\">"));
                article = article.substring(0, article.indexOf("</article>"));
                assertThat(article).as(id).contains("<code>" + path.getKey() + "</code>", "<caption>Answers</caption>");
                for (JsonNode code : method.getValue().path("x-problems")) {
                    assertThat(article).as(id).contains("<code>" + code.asString() + "</code>");
                }
                for (JsonNode parameter : method.getValue().path("parameters")) {
                    if (parameter.has("name")) {
                        assertThat(article)
                                .as(id)
                                .contains("<td><code>" + parameter.path("name").asString() + "</code></td>");
                    }
                }
            }
        }
    }

    @Test
    void everySchemaIsOnThePageWithItsFields() {
        for (Map.Entry<String, JsonNode> schema :
                description.path("components").path("schemas").properties()) {
            assertThat(page).contains("<article id=\"schema-" + schema.getKey() + "\">");
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                assertThat(page).contains("<td><code>" + field.getKey() + "</code></td>");
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhereOnThePage() {
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        assertThat(Pattern.compile("\\bid=\"([^\"]+)\"").matcher(page).results().map(id -> id.group(1)))
                .doesNotHaveDuplicates();
    }

    /// What our Content-Security-Policy forbids would silently not work.
    @Test
    void nothingOnThePageRunsOrComesFromElsewhere() {
        assertThat(page).doesNotContain("<script", "<style", " style=", " src=", "javascript:");
        assertThat(Pattern.compile("href=\"([^#\"][^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map((MatchResult link) -> link.group(1)))
                .containsExactlyInAnyOrder("/style.css", ApiDescription.FILE);
    }

    @Test
    void whatTheDescriptionSaysIsNoMarkup() {
        String told = new ApiPage("""
                info: { title: T, version: '1', description: "`code`, **much**\\n\\n<script>alert(1)</script>" }
                x-problem-codes: { not-found: 404 }
                x-common-problems: [not-found]
                tags: [{ name: '"><b>' }]
                """.getBytes(StandardCharsets.UTF_8), "/style.css").render();
        assertThat(told)
                .contains("<p><code>code</code>, <strong>much</strong></p>", "<code>not-found</code> 404")
                .contains("&lt;script&gt;", "tag-&quot;&gt;&lt;b&gt;")
                .doesNotContain("<script", "\"><b>");
    }
}
