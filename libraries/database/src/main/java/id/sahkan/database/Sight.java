package id.sahkan.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Rows of which offices the work of this thread may see and change, in the words of the database's policies (ADR 41):
/// keys, parted by commas. What no request began (events, what is due, figures that are scraped) is of the
/// installation.
public final class Sight {

    public static final String EVERY_OFFICE = "*";

    public static final String NOTHING = "";

    private static final ThreadLocal<@Nullable String> OF_THE_REQUEST = new ThreadLocal<>();

    private Sight() {}

    public static String current() {
        String known = OF_THE_REQUEST.get();
        return known == null ? EVERY_OFFICE : known;
    }

    public static void narrow(String sight) {
        OF_THE_REQUEST.set(sight);
    }

    /// Whoever narrows it also ends it: threads are used again.
    public static void end() {
        OF_THE_REQUEST.remove();
    }

    /// From then on the connections of the service's pool are told.
    public static BeanPostProcessor tellsConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof SightedDataSource)
                        ? told(pool, name)
                        : bean;
            }
        };
    }

    private static DataSource told(DataSource pool, String name) {
        try {
            boolean ours = pool.isWrapperFor(HikariDataSource.class);
            if (ours) {
                pool.unwrap(HikariDataSource.class).setConnectionInitSql(SightedDataSource.AT_FIRST);
            }
            return new SightedDataSource(pool, ours);
        } catch (SQLException refused) {
            throw new BeanCreationException(name, "is no pool that can be told of offices", refused);
        }
    }
}
