package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
