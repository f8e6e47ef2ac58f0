package id.sahkan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers of competence certificates in the published format; their tail is the holder's birth date.
final class Certificates {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final Map<String, String> LEVEL_CODE = Map.of("UTAMA", "WU", "MADYA", "WDya", "MUDA", "WM");

    private Certificates() {}

    static Map<String, Object> of(Person holder, String level, LocalDate issuedOn) {
        return of(holder, level, issuedOn, holder.born());
    }

    static Map<String, Object> of(Person holder, String level, LocalDate issuedOn, LocalDate tail) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", number(holder.serial(), level, issuedOn, tail));
        fields.put("level", level);
        fields.put("holder", holder.name());
        fields.put("nik", holder.nik());
        fields.put("issuedOn", issuedOn);
        return fields;
    }

    static String roman(int month) {
        return ROMAN.get(month - 1);
    }

    private static String number(int serial, String level, LocalDate issuedOn, LocalDate tail) {
        return "%d-PWI/%s/DP/%s/%d/%02d/%02d/%02d"
                .formatted(
                        serial,
                        LEVEL_CODE.getOrDefault(level, level),
                        roman(issuedOn.getMonthValue()),
                        issuedOn.getYear(),
                        tail.getDayOfMonth(),
                        tail.getMonthValue(),
                        tail.getYear() % 100);
    }
}
