package id.sahkan.applicant.offender;

import java.sql.Connection;
import java.sql.SQLException;

/// Breaks the purity rule on purpose: its helper reaches the database.
public final class ImpureDecider {

    private ImpureDecider() {}

    public static boolean decide(Helper helper, String command) throws SQLException {
        return helper.isValid() && command.isEmpty();
    }

    /// The detour through which the edge comes in.
    public record Helper(Connection connection) {
        boolean isValid() throws SQLException {
            return connection.isValid(1);
        }
    }
}
