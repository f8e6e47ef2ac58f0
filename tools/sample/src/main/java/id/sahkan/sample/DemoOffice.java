package id.sahkan.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/// The office of the demo and its first period. No program knows them: an installation is told, as it would be of any
/// other office.
public final class DemoOffice {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /// What people there call it.
    public static final String ZONE_NAME = "WIB";

    public static final String CITY = "Pekanbaru";

    /// Of the period.
    public static final String PERIOD = "TA2027";

    private static final int BUDGET_YEAR = 2027;

    private DemoOffice() {}

    /// What the file says that `SAHKAN_FIRST_OFFICE` names to the services.
    public static byte[] settings() {
        try (InputStream file = DemoOffice.class.getResourceAsStream("/sample/first-office.yml")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Open from a minute ago on, as it is sent to `/api/periods`.
    public static Map<String, Object> period(Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime today = now.atZone(ZONE);
        Instant closesAt = today.plusDays(18).with(LocalTime.of(16, 0)).toInstant();
        return Map.of(
                "code",
                PERIOD,
                "title",
                "Kemitraan Media Tahun Anggaran " + BUDGET_YEAR,
                "announcementNumber",
                "500.12.12/0417/DISKOMINFO/2026",
                "announcementDate",
                today.toLocalDate().toString(),
                "budgetYear",
                BUDGET_YEAR,
                "opensAt",
                now.minusSeconds(60).toString(),
                "closesAt",
                closesAt.toString(),
                "declared",
                Map.of("text", Map.of("id", "Dibuka pendaftaran kemitraan media tahun anggaran " + BUDGET_YEAR + ".")),
                "policy",
                Office.POLICY);
    }
}
