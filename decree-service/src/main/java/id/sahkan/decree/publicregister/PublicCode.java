package id.sahkan.decree.publicregister;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The code under the QR of a decree, as people type it.
final class PublicCode {

    private static final int LONGEST = 100;
    private static final Pattern ROW = Pattern.compile("(.{12,20})-(\\d{1,4})");

    private PublicCode() {}

    /// A row of an annex: the decree's code, a hyphen, the row's number.
    record Row(String code, int number) {}

    /// As it is kept; null where it cannot be one.
    static @Nullable String read(String typed) {
        if (typed.length() > LONGEST) {
            return null;
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return code.length() == 12 ? code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8) : null;
    }

    static @Nullable Row row(String typed) {
        Matcher parts = ROW.matcher(typed);
        String code = parts.matches() ? read(parts.group(1)) : null;
        return code == null ? null : new Row(code, Integer.parseInt(parts.group(2)));
    }
}
