package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import id.sahkan.http.Checks;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param folded of a part of a name; null for all
/// @param on the day of which it is asked: who was a partner then
record PartnerSearch(
        @Nullable String folded,
        @Nullable OutletType type,
        @Nullable Integer tier,
        LocalDate on) {

    private static final int LONGEST = 200;
    private static final Pattern BESIDE = Pattern.compile("[\\u0300-\\u036f\\u2010-\\u201f\\u00a0!-/:-@\\[-`{-~\\s]+");

    /// @param on the day of today where none is given
    static PartnerSearch of(
            @Nullable String q,
            @Nullable OutletType type,
            @Nullable Integer tier,
            @Nullable LocalDate on,
            LocalDate today) {
        Checks checks = new Checks();
        String typed = checks.optionalText("q", q, LONGEST);
        LocalDate day = on == null ? today : on;
        checks.that(day.getYear() >= 2000 && day.getYear() < 2200, "day", "date-invalid");
        checks.that(tier == null || (tier >= 1 && tier <= 3), "tier", "out-of-range");
        checks.throwIfAny();
        String folded = typed == null ? "" : fold(typed);
        return new PartnerSearch(folded.isEmpty() ? null : folded, type, tier, day);
    }

    /// As the column `folded` of the annex is made.
    static String fold(String name) {
        return BESIDE.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
