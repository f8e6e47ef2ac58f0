package id.sahkan.decree.number;

import java.time.LocalDate;
import java.util.List;

/// How the office prints its numbers: `{sequence}`, `{romanMonth}` and `{year}` are filled in. A pattern without the
/// sequence or the year would print the same number twice.
public record NumberPattern(String pattern) {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    public NumberPattern {
        if (!pattern.contains("{sequence}") || !pattern.contains("{year}")) {
            throw new IllegalArgumentException("the number pattern needs {sequence} and {year}");
        }
    }

    public DecreeNumber number(int sequence, LocalDate on) {
        String text = pattern.replace("{sequence}", Integer.toString(sequence))
                .replace("{romanMonth}", ROMAN.get(on.getMonthValue() - 1))
                .replace("{year}", Integer.toString(on.getYear()));
        return new DecreeNumber(on.getYear(), sequence, text);
    }
}
