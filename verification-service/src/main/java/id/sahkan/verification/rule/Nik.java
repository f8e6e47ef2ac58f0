package id.sahkan.verification.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The structure of an identity number: region, birth date (day + 40 for women), serial. It proves nothing about a
/// person.
record Nik(BirthDay born) {

    private static final Pattern FORM = Pattern.compile("\\d{6}(\\d{2})(\\d{2})(\\d{2})(?!0000)\\d{4}");

    static Optional<Nik> parse(String raw) {
        Matcher matcher = FORM.matcher(raw.replaceAll("[\\s.-]", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(matcher.group(1));
        var born = new BirthDay(
                day > 40 ? day - 40 : day, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        return born.isPlausible() ? Optional.of(new Nik(born)) : Optional.empty();
    }

    /// Two-digit year: the century is not told.
    record BirthDay(int day, int month, int year) {
        boolean isPlausible() {
            return day >= 1 && day <= 31 && month >= 1 && month <= 12;
        }
    }

    @Override
    public String toString() {
        return "Nik[…]";
    }
}
