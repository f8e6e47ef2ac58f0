package id.sahkan.applicant.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An instant as an Indonesian office writes it: `11 Desember 2026 pukul 15.59.59`, and the zone.
final class OfficeTime {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm.ss z", Locale.of("id", "ID"));

    private OfficeTime() {}

    static String written(Instant at, ZoneId zone) {
        return WRITTEN.format(at.atZone(zone));
    }
}
