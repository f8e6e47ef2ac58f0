package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/permohonan", "/v/AB12?from=qr", "/sk/1#lampiran", "/loginhelp"})
    void keepsOurOwnPlaces(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "permohonan",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\\b",
                "/\t/evil.example",
                "/a b",
                "/login",
                "/login?returnTo=/",
                "/logout",
                "/oauth2/authorization/sahkan-web"
            })
    void everythingElseIsTheFrontPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(LocalPath.HOME);
    }
}
