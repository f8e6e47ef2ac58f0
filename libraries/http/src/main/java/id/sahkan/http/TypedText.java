package id.sahkan.http;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people type and paste, brought into one form before anybody looks at it: composed (Unicode NFC), one kind of
/// space, apostrophe and hyphen, and nothing that cannot be seen. Written once, for every service.
public final class TypedText {

    private static final int LONGEST_PLAIN = 4000;
    private static final int MOST_MARKS = 2;

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern ENDS_OF_LINES = Pattern.compile("\\r\\n|[\\r\\n\\x0B\\x0C\\u0085\\u2028\\u2029]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private TypedText() {}

    /// On one line; empty where nothing can be seen.
    public static String line(String typed) {
        String visible = typed.codePoints()
                .filter(c -> !isInvisible(c))
                .map(TypedText::common)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    /// The same line by line, with at most one empty line between two.
    public static String lines(String typed) {
        String lines = ENDS_OF_LINES
                .splitAsStream(typed)
                .map(TypedText::line)
                .collect(Collectors.joining("\n"))
                .strip();
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n");
    }

    /// A number as it is kept: the digits of any script as 0 to 9, without what people put between them. What is
    /// neither stays, so that a check can refuse it.
    public static String number(String typed) {
        return line(typed)
                .codePoints()
                .filter(c -> c != ' ' && c != '.' && c != '-' && Character.getType(c) != Character.DASH_PUNCTUATION)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// No control characters: the database refuses NUL, and nobody types the others. Half a character cannot be stored,
    /// one that turns the direction of reading makes a name look like another, and a tower of marks covers its
    /// neighbours.
    public static boolean isPlain(String text) {
        return text.length() <= LONGEST_PLAIN && hasPlainCharacters(text);
    }

    /// The same for a field that has a limit of its own.
    public static boolean hasPlainCharacters(String text) {
        int marks = 0;
        for (int c : text.codePoints().toArray()) {
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS || !isPlain(c)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a decree can show it: Latin letters with everything that stands over and under them, and the signs of
    /// ordinary writing. `DecreeFontsTest` holds the decree's fonts to it.
    public static boolean isPrintable(String text) {
        return isPlain(text) && text.codePoints().allMatch(TypedText::isPrintable);
    }

    public static boolean isPrintable(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || (c >= 0xA1 && c <= 0x17F && c != 0xAD)
                || (c >= 0x1CD && c <= 0x1DC)
                || (c >= 0x218 && c <= 0x21B)
                || (c >= 0x1E00 && c <= 0x1EF9)
                || (c >= 0x2013 && c <= 0x2014)
                || (c >= 0x201C && c <= 0x201E)
                || c == 0x2018
                || c == 0x2019
                || c == 0x2022
                || c == 0x2026
                || c == 0x20AC
                || c == 0x2122;
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> !Character.isISOControl(c) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// Marks of format (joiners, soft hyphens, directions), and letters that are made to be empty.
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0000 && c <= 0xE0FFF)
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x34F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0;
    }

    private static int common(int c) {
        return switch (c) {
            case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0xFF07 -> '\'';
            case 0x2010, 0x2011, 0xFE63, 0xFF0D -> '-';
            case 0x85 -> ' ';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
