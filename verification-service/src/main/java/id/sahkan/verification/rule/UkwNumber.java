package id.sahkan.verification.rule;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A competency certificate's number as PWI writes it. Other bodies write otherwise, so failing to parse is only a
/// flag.
record UkwNumber(YearMonth issued, Nik.BirthDay holderBorn) {

    private static final Pattern FORM =
            Pattern.compile("^(\\d+)\\s*[- ]\\s*([A-Z]+)/(W[A-Za-z]+)/DP/(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)"
                    + "/(\\d{4})/(\\d{2})/(\\d{2})/(\\d{2})$");
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    static Optional<UkwNumber> parse(String raw) {
        Matcher matcher = FORM.matcher(raw.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var issued = YearMonth.of(Integer.parseInt(matcher.group(5)), MONTHS.indexOf(matcher.group(4)) + 1);
        var born = new Nik.BirthDay(
                Integer.parseInt(matcher.group(6)),
                Integer.parseInt(matcher.group(7)),
                Integer.parseInt(matcher.group(8)));
        return born.isPlausible() ? Optional.of(new UkwNumber(issued, born)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "UkwNumber[…]";
    }
}
