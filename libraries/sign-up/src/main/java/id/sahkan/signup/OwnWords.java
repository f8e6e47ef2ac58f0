package id.sahkan.signup;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words that whoever knows a person tries first: their name, their mailbox and ours, also backwards and with
/// digits for letters (NIST SP 800-63B-4, 3.1.1.2: context-specific words and what is derived from them).
///
/// A password may hold them among others. It is refused where too little is left once they are taken out.
final class OwnWords {

    /// So many letters must be somebody's own idea. Eight signs is the least that NIST SP 800-63B-4 takes anywhere, and
    /// what is known of a person adds nothing to them: one short word beside the name is less, two words are more.
    static final int LETTERS_BESIDE_THEM = 8;

    /// Shorter pieces of a name are also in other words.
    private static final int SHORTEST = 3;

    private static final List<String> OURS = List.of("sahkan");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private static final Map<Character, Character> LOOKS_LIKE =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    private final List<String> words;

    /// @param said name, mailbox, user name; what is not known may be null
    OwnWords(@Nullable String... said) {
        Set<String> found = new LinkedHashSet<>(OURS);
        Stream.of(said).flatMap(OwnWords::sides).forEach(text -> {
            found.addAll(List.of(NO_LETTERS.split(folded(text))));
            found.add(letters(text));
        });
        this.words = found.stream()
                .filter(word -> length(word) >= SHORTEST)
                .flatMap(word ->
                        Stream.of(word, new StringBuilder(word).reverse().toString()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// A mailbox has two.
    private static Stream<String> sides(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(text.split("@"));
    }

    /// Whether the password is little else than these words, digits and signs. One without any of them is for the other
    /// rules to judge.
    boolean makeUp(String password) {
        return isLittleElse(letters(password)) || isLittleElse(letters(withoutDisguise(password)));
    }

    private boolean isLittleElse(String letters) {
        String left = letters;
        for (String before = ""; !before.equals(left); ) {
            before = left;
            for (String word : words) {
                left = left.replace(word, "");
            }
        }
        return !left.equals(letters) && length(left) < LETTERS_BESIDE_THEM;
    }

    private static String withoutDisguise(String password) {
        StringBuilder read = new StringBuilder(password);
        for (int i = 0; i < read.length(); i++) {
            read.setCharAt(i, LOOKS_LIKE.getOrDefault(read.charAt(i), read.charAt(i)));
        }
        return read.toString();
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(folded(text)).replaceAll("");
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
