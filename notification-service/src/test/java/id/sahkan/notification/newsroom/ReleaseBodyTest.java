package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseBodyTest {

    @Test
    void whatEditorsNeedIsDrawn() {
        assertThat(ReleaseBody.html("# Pasar\n\nBaris *satu* dan **dua**.\n\n- a\n- b\n\n> kata dia\n\n1. x"))
                .contains(
                        "<h2>Pasar</h2>",
                        "<em>satu</em>",
                        "<strong>dua</strong>",
                        "<li>a</li>",
                        "<blockquote>",
                        "<ol>");
        assertThat(ReleaseBody.html("[jadwal](https://kota.example/jadwal)"))
                .contains("<a rel=\"nofollow\" href=\"https://kota.example/jadwal\">jadwal</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick=\"x()\">b</b>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](//evil.example)",
                "[x]( &#106;avascript:alert(1))",
                "![x](https://evil.example/p.png)",
                "![x\" onerror=\"alert(1)](x)",
                "[![x](https://evil.example/p.png)](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<https://x.example/\"onmouseover=\"alert(1)>",
                "```html\n<script>x</script>\n```",
                "<svg/onload=alert(1)>",
                "<!-- x --><style>*{}</style>"
            })
    void whateverIsTypedIsNoMarkupOfItsOwn(String typed) {
        String html = ReleaseBody.html(typed);
        assertThat(html.replaceAll(
                        "</?(p|h[2-6]|em|strong|ul|ol|li|blockquote|code|br|hr)( start=\"\\d+\")?( /)?>"
                                + "|<a rel=\"nofollow\" href=\"https?://[^\"<>]*\">|</a>",
                        ""))
                .doesNotContain("<");
        assertThat(html.toLowerCase(java.util.Locale.ROOT)).doesNotContain("href=\"javascript", "<img", "<script");
    }

    @Test
    void marksWithoutEndAreDrawnInLittleTime() {
        assertThat(ReleaseBody.html(">".repeat(6000) + "x").split("<blockquote>", -1))
                .hasSizeLessThan(25);
        assertThat(ReleaseBody.isDrawable("*a".repeat(501))).isFalse();
        assertThat(ReleaseBody.isDrawable(("*a*".repeat(200) + "\n\n").repeat(9)))
                .isTrue();
    }

    @Test
    void readAloudItHasNoMarks() {
        assertThat(ReleaseBody.plain("# Pasar\n\nBaris *satu* dan [dua](https://x.example)."))
                .doesNotContain("#", "*");
    }
}
