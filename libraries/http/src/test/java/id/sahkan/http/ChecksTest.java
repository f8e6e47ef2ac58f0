package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "line\nbreak", "\ud800", "safe\u202etxt", "x\u2066y"})
    void whatCannotBeStoredOrDeceivesIsNotPlain(String text) {
        assertThat(Checks.plain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nu'man O'Hara", "Ṣalāḥ ad-Dīn", "PT. Kabar – Riau", ""})
    void whatPeopleAreCalledIsPlain(String text) {
        assertThat(Checks.plain(text)).isTrue();
    }
}
