package id.sahkan.decree.publicregister;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// How a decree stands on a day that somebody asks about.
///
/// @param foretold the day is still to come, and a decree that is issued until then may change it
record OnDay(LocalDate day, Standing standing, boolean foretold) {

    /// Of the decree `d` and the one that it changes, `first`; in the zone of its office `o`, or in `:zone`.
    static final String SQL = """
            CASE WHEN d.decreed_on > :day THEN 'NOT_YET_IN_FORCE'
                 WHEN CAST(d.issued_at AT TIME ZONE coalesce(o.zone, :zone) AS date) > :day THEN 'NOT_YET_PUBLISHED'
                 WHEN d.kind <> 'REVOCATION' AND coalesce(d.revoked_on, first.revoked_on) <= :day THEN 'REVOKED'
                 WHEN d.valid_until < :day THEN 'EXPIRED'
                 WHEN EXISTS (SELECT FROM decree c WHERE c.predecessor_id = d.id AND c.phase = 'ISSUED'
                      AND c.decreed_on <= :day) THEN 'CHANGED'
                 ELSE 'VALID' END AS day_standing
            """;

    enum Standing {
        /// Its own day is later.
        NOT_YET_IN_FORCE,
        /// It holds from its day on, but was signed later: on this day nobody could know it.
        NOT_YET_PUBLISHED,
        VALID,
        CHANGED,
        REVOKED,
        EXPIRED
    }

    static OnDay read(ResultSet row, LocalDate day, LocalDate today) throws SQLException {
        return new OnDay(day, Standing.valueOf(row.getString("day_standing")), day.isAfter(today));
    }
}
