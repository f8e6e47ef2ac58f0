package id.sahkan.notification.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordPrintTest {

    private static final String TEXT = words(1, 220);

    private static String words(int seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> "kata" + random.nextInt(3000))
                .collect(Collectors.joining(" "));
    }

    private static WordPrint of(String text) {
        return WordPrint.of(text).orElseThrow();
    }

    private static boolean meet(WordPrint one, WordPrint other) {
        List<Long> bands = Arrays.stream(one.bands()).boxed().toList();
        return Arrays.stream(other.bands()).anyMatch(bands::contains);
    }

    @Test
    void theSameWordsAreTheSameWhateverStandsBetweenThem() {
        WordPrint other = of("  " + TEXT.toUpperCase(java.util.Locale.ROOT).replace(" ", ", ") + "!");
        assertThat(WordPrint.percent(of(TEXT).signature(), other.signature())).isEqualTo(100);
    }

    @Test
    void aFewOtherWordsAreFoundAndNearlyTheSame() {
        String[] changed = TEXT.split(" ");
        for (int place = 20; place < changed.length; place += 60) {
            changed[place] = "lain" + place;
        }
        WordPrint other = of(String.join(" ", changed));
        assertThat(meet(of(TEXT), other)).isTrue();
        assertThat(WordPrint.percent(of(TEXT).signature(), other.signature())).isGreaterThan(70);
    }

    @Test
    void anotherTextIsNot() {
        for (int seed = 2; seed < 60; seed++) {
            WordPrint other = of(words(seed, 220));
            assertThat(meet(of(TEXT), other)).isFalse();
            assertThat(WordPrint.percent(of(TEXT).signature(), other.signature()))
                    .isLessThan(20);
        }
    }

    @Test
    void aFewWordsSayNothing() {
        assertThat(WordPrint.of("Pasar malam dibuka hari ini di lapangan kota")).isEmpty();
    }
}
