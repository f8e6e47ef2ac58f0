package id.sahkan.journeys;

import id.sahkan.launcher.KafkaAccounts;
import id.sahkan.messaging.broker.BrokerSetup;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/// Plain questions to the broker and to a database.
final class SpineTopics {

    private SpineTopics() {}

    interface Door {
        Connection connect(String database) throws SQLException;
    }

    static boolean exist(KafkaAccounts kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.owner());
        settings.putAll(Map.of("request.timeout.ms", "3000", "default.api.timeout.ms", "4000"));
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get(5, TimeUnit.SECONDS).containsAll(BrokerSetup.TOPICS);
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void execute(Door door, String database, String sql) {
        try (Connection connection = door.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    static List<String> rows(Door door, String database, String sql) {
        try (Connection connection = door.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
