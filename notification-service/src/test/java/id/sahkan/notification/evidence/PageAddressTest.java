package id.sahkan.notification.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final String KEY = "kabar.example/berita/pasar?id=7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kabar.example/berita/pasar?id=7",
                "http://www.kabar.example/berita/pasar?id=7#isi",
                "https://KABAR.example:443/berita//pasar?utm_source=x&id=7&fbclid=abc",
                "https://m.kabar.example/berita/./pasar/?id=7",
                "https://kabar.example/%62erita/p%61sar?utm%5Fsource=x&%69d=7",
                "https://amp.kabar.example/berita/pasar/amp/?id=7&ref=beranda",
                " kabar.example/berita/pasar?id=7"
            })
    void twoSpellingsOfOnePageHaveOneKey(String typed) {
        assertThat(PageAddress.of(typed).orElseThrow().key().replace("/?", "?")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kabar",
                "ftp://kabar.example/x",
                "javascript:alert(1)",
                "https://user:pw@kabar.example/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://localhost/x",
                "https:///x",
                "https://kabar.example/a b"
            })
    void whatNobodyCanOpenIsNoPage(String typed) {
        assertThat(PageAddress.of(typed)).isEmpty();
    }

    @Test
    void escapesThatAreNeededStayInOneSpelling() {
        String key = PageAddress.of("https://kabar.example/caf%c3%a9%2fa")
                .orElseThrow()
                .key();
        assertThat(key).isEqualTo("kabar.example/caf%C3%A9%2Fa");
        assertThat(PageAddress.of("https://kabar.example/caf\u00e9%2Fa")
                        .orElseThrow()
                        .key())
                .isEqualTo(key);
    }

    @Test
    void otherPagesHaveOtherKeys() {
        assertThat(PageAddress.of("https://kabar.example/berita/pasar?id=8")
                        .orElseThrow()
                        .key())
                .isNotEqualTo(KEY);
        assertThat(PageAddress.of("https://lain.example/berita/pasar?id=7")
                        .orElseThrow()
                        .key())
                .isNotEqualTo(KEY);
    }

    @Test
    void ofItsOwnSiteIsWhatLiesOnItOrBelow() {
        PageAddress page = PageAddress.of("https://riau.kabar.example/x").orElseThrow();
        assertThat(page.isOn("https://www.kabar.example")).isTrue();
        assertThat(page.isOn("kabar.example")).isTrue();
        assertThat(page.isOn("https://bar.example")).isFalse();
        assertThat(page.isOn("https://kabar.example.lain.example")).isFalse();
        assertThat(PageAddress.of("https://bukankabar.example/x").orElseThrow().isOn("kabar.example"))
                .isFalse();
    }
}
