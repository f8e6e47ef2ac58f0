package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "line\nbreak", "\ud800", "safe\u202etxt", "x\u2066y"})
    void whatCannotBeStoredOrDeceivesIsNotPlain(String text) {
        assertThat(TypedText.isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nu'man O'Hara", "Ṣalāḥ ad-Dīn", "PT. Kabar – Riau", ""})
    void whatPeopleAreCalledIsPlain(String text) {
        assertThat(TypedText.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            media.example,                 https://media.example
            ' www.media.example/redaksi ', https://www.media.example/redaksi
            http://media.example,          http://media.example
            '',                            -
            -,                             -
            """)
    void aSiteIsTakenAsPeopleSayIt(@Nullable String typed, @Nullable String site) {
        Checks checks = new Checks();
        assertThat(checks.optionalSite("website", typed, 300)).isEqualTo(site);
        assertThat(checks.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kabar", "javascript:alert(1)", "ftp://media.example", "https://", "https://a b.example"})
    void whatNoBrowserOpensIsNoSite(String typed) {
        Checks checks = new Checks();
        checks.optionalSite("website", typed, 300);
        assertThat(checks.errors()).containsExactly(new Problem.FieldError("website", "url-invalid"));
    }

    /// How long it may be says the field.
    @Test
    void aLongTextIsTakenWhereTheFieldTakesIt() {
        Checks checks = new Checks();
        assertThat(checks.lines("text", "a".repeat(5000), 5000)).hasSize(5000);
        assertThat(checks.errors()).isEmpty();
        checks.lines("text", "a".repeat(4999) + "\u0000", 5000);
        checks.lines("text", "a".repeat(5001), 5000);
        assertThat(checks.errors())
                .containsExactly(
                        new Problem.FieldError("text", "text-invalid"), new Problem.FieldError("text", "too-long"));
    }
}
