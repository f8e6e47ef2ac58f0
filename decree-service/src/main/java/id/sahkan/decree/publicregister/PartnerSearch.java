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
/// @param budgetYear of the period in which it was named
/// @param decree the public code of the one that says so
/// @param office the key of the one whose partner it is
record PartnerSearch(
        @Nullable String folded,
        @Nullable OutletType type,
        @Nullable Integer tier,
        LocalDate on,
        PartnerStanding standing,
        @Nullable Integer budgetYear,
        @Nullable String decree,
        @Nullable String office) {

    private static final int LONGEST = 200;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern BESIDE = Pattern.compile("[\\u0300-\\u036f\\u2010-\\u201f\\u00a0!-/:-@\\[-`{-~\\s]+");

    /// @param on the day of today where none is given
    static PartnerSearch of(
            @Nullable String q,
            @Nullable OutletType type,
            @Nullable Integer tier,
            @Nullable LocalDate on,
            @Nullable PartnerStanding standing,
            @Nullable Integer budgetYear,
            @Nullable String decree,
            @Nullable String office,
            LocalDate today) {
        Checks checks = new Checks();
        String typed = checks.optionalText("q", q, LONGEST);
        LocalDate day = on == null ? today : on;
        checks.that(isDay(day), "day", "date-invalid");
        checks.that(tier == null || isTier(tier), "tier", "out-of-range");
        checks.that(budgetYear == null || isYear(budgetYear), "budgetYear", "out-of-range");
        String code = decree == null || decree.isBlank() ? null : PublicCode.read(decree);
        checks.that(decree == null || decree.isBlank() || code != null, "decree", "text-invalid");
        checks.that(isEmpty(office) || isOffice(office), "office", "text-invalid");
        checks.throwIfAny();
        String folded = typed == null ? "" : fold(typed);
        return new PartnerSearch(
                folded.isEmpty() ? null : folded,
                type,
                tier,
                day,
                standing == null ? PartnerStanding.IN_FORCE : standing,
                budgetYear,
                code,
                isEmpty(office) ? null : office);
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /// Whether an office could have this key.
    static boolean isOffice(@Nullable String key) {
        return key != null && KEY.matcher(key).matches();
    }

    static boolean isDay(LocalDate day) {
        return isYear(day.getYear());
    }

    static boolean isTier(int tier) {
        return tier >= 1 && tier <= 3;
    }

    static boolean isYear(int year) {
        return year >= 2000 && year < 2200;
    }

    /// As the column `folded` of the annex is made.
    static String fold(String name) {
        return BESIDE.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
