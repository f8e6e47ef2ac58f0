package id.sahkan.notification.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How a text is compared with thousands of others: a MinHash signature of its runs of words. Texts that share most
/// runs have most places of their signatures in common, and so, nearly always, one of the bands by which they
/// are found.
///
/// @param signature the smallest hash of all runs, in each of [#PLACES] orders
/// @param bands each a hash of some places in a row
record WordPrint(int[] signature, long[] bands) {

    static final int PLACES = 96;
    private static final int ROWS = 4;
    private static final int RUN = 4;

    /// Fewer than those of some twenty words say nothing.
    private static final int FEWEST_RUNS = 17;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// Empty where there are too few words to say anything.
    static Optional<WordPrint> of(String text) {
        return of(runs(words(text)));
    }

    /// Of what stands in one text and not in the other, run by run. Empty where too little is left.
    static Optional<WordPrint> without(String text, String other) {
        Set<Long> left = runs(words(text));
        left.removeAll(runs(words(other)));
        return of(left);
    }

    private static String[] words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static Optional<WordPrint> of(Set<Long> runs) {
        if (runs.size() < FEWEST_RUNS) {
            return Optional.empty();
        }
        int[] signature = new int[PLACES];
        Arrays.fill(signature, Integer.MAX_VALUE);
        for (long run : runs) {
            for (int place = 0; place < PLACES; place++) {
                int hash = (int) (mixed(run + place * 0x9e3779b97f4a7c15L) >>> 33);
                signature[place] = Math.min(signature[place], hash);
            }
        }
        return Optional.of(new WordPrint(signature, bands(signature)));
    }

    private static Set<Long> runs(String[] words) {
        Set<Long> runs = new HashSet<>();
        for (int from = 0; from + RUN <= words.length; from++) {
            long hash = FIRST;
            for (int word = from; word < from + RUN; word++) {
                for (byte one : words[word].getBytes(StandardCharsets.UTF_8)) {
                    hash = (hash ^ (one & 0xff)) * PRIME;
                }
                hash = (hash ^ ' ') * PRIME;
            }
            runs.add(hash);
        }
        return runs;
    }

    private static long[] bands(int[] signature) {
        long[] bands = new long[PLACES / ROWS];
        for (int band = 0; band < bands.length; band++) {
            long hash = FIRST + band;
            for (int place = band * ROWS; place < (band + 1) * ROWS; place++) {
                hash = mixed(hash ^ signature[place]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }

    /// How many of a hundred runs two texts share, as far as their signatures tell.
    static int percent(int[] one, int[] other) {
        int same = 0;
        for (int place = 0; place < PLACES; place++) {
            same += one[place] == other[place] ? 1 : 0;
        }
        return same * 100 / PLACES;
    }
}
