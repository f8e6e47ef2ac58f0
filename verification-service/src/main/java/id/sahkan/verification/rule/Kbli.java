package id.sahkan.verification.rule;

import id.sahkan.contracts.OutletType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Press activities in the business classification. Codes are renumbered now and then, so each row has its dates.
record Kbli(
        String code,
        OutletType type,
        LocalDate from,
        @Nullable LocalDate until) {

    private static final LocalDate KBLI_2020 = LocalDate.of(2020, 9, 24);

    static final List<Kbli> TABLE = List.of(
            new Kbli("58130", OutletType.PRINT, KBLI_2020, null),
            new Kbli("63122", OutletType.ONLINE, KBLI_2020, null),
            new Kbli("63911", OutletType.ONLINE, KBLI_2020, null),
            new Kbli("63912", OutletType.ONLINE, KBLI_2020, null),
            new Kbli("63990", OutletType.ONLINE, KBLI_2020, null),
            new Kbli("60202", OutletType.TV, KBLI_2020, null),
            new Kbli("60102", OutletType.RADIO, KBLI_2020, null));

    static boolean isPress(String code, OutletType type, LocalDate on) {
        return TABLE.stream()
                .anyMatch(row -> row.code.equals(code)
                        && row.type == type
                        && !on.isBefore(row.from)
                        && (row.until == null || on.isBefore(row.until)));
    }
}
