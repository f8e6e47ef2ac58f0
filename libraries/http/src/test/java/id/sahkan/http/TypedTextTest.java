package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    static String[][] lines() {
        return new String[][] {
            {"Sutrisno", "Sutrisno"},
            {"  Siti\u00a0\u00a0Rahma\u200b ", "Siti Rahma"},
            {"Putra, S.Kom., M.Si.", "Putra, S.Kom., M.Si."},
            {"Re\u0301sume\u0301 Riau", "R\u00e9sum\u00e9 Riau"},
            {"e\u200d\u0301", "\u00e9"},
            {"\u202eabc", "abc"},
            {"Ko\u00adran \ufeffHa\u00adrian\u2060", "Koran Harian"},
            {"O\u2019Brien", "O'Brien"},
            {"Riau\u2011Kabar \u2013 Pos", "Riau-Kabar \u2013 Pos"},
            {"Nama\u2028Dua\r\nTiga\tEmpat", "Nama Dua Tiga Empat"},
            {"\u3164", ""},
            {"\u200b\u00a0\u2800", ""},
            {"\ud83d\ude00", "\ud83d\ude00"}
        };
    }

    @ParameterizedTest
    @MethodSource
    void lines(String typed, String wanted) {
        assertThat(TypedText.line(typed)).isEqualTo(wanted);
        assertThat(TypedText.line(TypedText.line(typed))).isEqualTo(wanted);
    }

    static String[][] paragraphs() {
        return new String[][] {
            {"Jl. Sudirman 1\r\nPekanbaru", "Jl. Sudirman 1\nPekanbaru"},
            {"Jl. Sudirman 1\u2028Pekanbaru\n\n\n\n28000 ", "Jl. Sudirman 1\nPekanbaru\n\n28000"},
            {"\u200b\u00a0\n", ""}
        };
    }

    @ParameterizedTest
    @MethodSource
    void paragraphs(String typed, String wanted) {
        assertThat(TypedText.lines(typed)).isEqualTo(wanted);
    }

    static String[][] numbers() {
        return new String[][] {
            {"9120 0011 12345", "9120001112345"},
            {"9120\u00a00011\u202f12345", "9120001112345"},
            {"9120\u00ad0011\u00ad12345\t", "9120001112345"},
            {"01.234.567.8\u2013901.000", "012345678901000"},
            {"\uff10\uff18\uff11\uff12", "0812"},
            {"\u0661\u0662\u0663", "123"},
            {"12a4", "12a4"}
        };
    }

    @ParameterizedTest
    @MethodSource
    void numbers(String typed, String wanted) {
        assertThat(TypedText.number(typed)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0300\u0301\u0302",
                "\ue000",
                "\uffff",
                "a\u0007",
                "a\u0000b",
                "line\nbreak",
                "\ud800",
                "safe\u202etxt",
                "x\u2066y"
            })
    void whatIsNoTextIsNotPlain(String text) {
        assertThat(TypedText.isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nu'man O'Hara", "Ṣalāḥ ad-Dīn", "PT. Kabar – Riau", ""})
    void whatPeopleAreCalledIsPlain(String text) {
        assertThat(TypedText.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ṣalāḥ ad-Dīn", "Nguyễn Thị Hồng", "\"Tutik\" & <b>", "Koran – Riau", "Éra"})
    void namesInLatinLettersCanBePrinted(String text) {
        assertThat(TypedText.isPrintable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"廖内日报", "Koran \ud83d\ude00", "صحيفة", "ꦏꦺꦴ", "\ud835\udc0a", "Ⓑ", "z\u0335a"})
    void whatNoFontOfTheDecreeHasCannot(String text) {
        assertThat(TypedText.isPrintable(text)).isFalse();
    }
}
