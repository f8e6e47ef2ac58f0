package id.sahkan.decree.publicregister;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The code under the QR of a decree, as people type it.
final class PublicCode {

    private static final int LONGEST = 100;
    /// An address that was copied whole, such as a scanner shows it.
    private static final Pattern IN_ADDRESS = Pattern.compile("/v/([^/?#]+)");

    private static final Pattern ROW = Pattern.compile("(.{12,20})-(\\d{1,4})");

    private static final Pattern DOUBTFUL = Pattern.compile("[IO01]");

    private PublicCode() {}

    /// A row of an annex: the decree's code, a hyphen, the row's number.
    record Row(String code, int number) {}

    /// As it is kept; null where it cannot be one.
    static @Nullable String read(String typed) {
        if (typed.length() > LONGEST) {
            return null;
        }
        String code = packed(typed);
        return code.length() == 12 ? code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8) : null;
    }

    private static String packed(String typed) {
        Matcher address = IN_ADDRESS.matcher(typed);
        String code = letters(typed);
        return code.length() != 12 && address.find() ? letters(address.group(1)) : code;
    }

    private static String letters(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /// No code has I, O, 0 or 1: whoever reads one of them may have seen any of several letters, and none is guessed.
    static boolean isDoubtful(String typed) {
        String code = read(typed);
        return code != null && DOUBTFUL.matcher(code).find();
    }

    static @Nullable Row row(String typed) {
        Matcher parts = ROW.matcher(typed);
        String code = parts.matches() ? read(parts.group(1)) : null;
        return code == null ? null : new Row(code, Integer.parseInt(parts.group(2)));
    }
}
