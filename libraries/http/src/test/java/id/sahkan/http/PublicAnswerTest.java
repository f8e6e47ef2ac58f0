package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "en, id, en",
        "id, en, id",
        "fr, en, id",
        "'', en, id",
        ", en, en",
        ", 'fr, en;q=0.5', en",
        ", fr, id",
        ", , id"
    })
    void aPageIsInTheLanguageThatIsAskedForElseInTheBrowsers(
            @Nullable String asked, @Nullable String browser, String language) {
        var request = new MockHttpServletRequest();
        if (browser != null) {
            request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, browser);
        }
        assertThat(PublicAnswer.language(asked, request)).isEqualTo(language);
    }

    @Test
    void aPageSaysItsLanguageAndWhichBytesItIs() {
        byte[] page = "<p>Siaran</p>".getBytes(StandardCharsets.UTF_8);
        var answer = PublicAnswer.page(PublicAnswer.tag(page), "id").body(page);
        assertThat(answer.getHeaders().getETag())
                .isNotBlank()
                .isNotEqualTo("\"" + PublicAnswer.tag(new byte[0]) + "\"");
        assertThat(answer.getHeaders().getVary()).containsExactly(HttpHeaders.ACCEPT_LANGUAGE);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("max-age=60, private");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("id");
    }

    @Test
    void whatPeopleWroteIsNoMarkup() {
        assertThat(PublicAnswer.escaped("<b onclick='x'>\"Riau\" & Kita – é"))
                .isEqualTo("&lt;b onclick=&#39;x&#39;&gt;&quot;Riau&quot; &amp; Kita – é");
    }
}
