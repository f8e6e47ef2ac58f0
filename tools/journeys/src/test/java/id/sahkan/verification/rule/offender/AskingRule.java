package id.sahkan.verification.rule.offender;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Breaks the purity rule on purpose: a check that asks somebody else, and one that reaches the database by a detour.
public final class AskingRule {

    private AskingRule() {}

    public static List<String> findings(String dossier) {
        return List.of(HttpRequest.newBuilder(URI.create(dossier)).build().method());
    }

    public static List<String> findings(Register register) throws SQLException {
        return register.names();
    }

    /// The detour through which the table comes in.
    public record Register(Connection connection) {
        List<String> names() throws SQLException {
            return List.of(connection.getCatalog());
        }
    }
}
