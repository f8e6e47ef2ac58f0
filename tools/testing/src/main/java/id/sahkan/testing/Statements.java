package id.sahkan.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Notes the SQL statements that are sent to the database, and by which thread, or sends others. While nobody asks for
/// it the service has its own connections.
public final class Statements implements BeanPostProcessor, PriorityOrdered {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean noting;
    private volatile UnaryOperator<String> instead = UnaryOperator.identity();

    private record Sent(long thread, String sql) {}

    /// Before what a service puts around its connections: what that sends is noted as well.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                ? new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return noting ? noting(super.getConnection()) : super.getConnection();
                    }
                }
                : bean;
    }

    /// What one request sent from its beginning to its end; it is known by a statement that only it sends.
    public List<String> ofTheRequest(String onlyIt, Runnable request) {
        var _ = during(() -> {
            request.run();
            return true;
        });
        Map<Long, List<String>> byThread = sent.stream()
                .collect(Collectors.groupingBy(Sent::thread, Collectors.mapping(Sent::sql, Collectors.toList())));
        return byThread.values().stream()
                .filter(statements -> statements.stream().anyMatch(sql -> sql.contains(onlyIt)))
                .findFirst()
                .orElseThrow();
    }

    /// What was sent while this was done, by whomever.
    public Set<String> during(Callable<?> work) {
        sent.clear();
        var _ = sending(UnaryOperator.identity(), work);
        return sent.stream().map(Sent::sql).collect(Collectors.toCollection(TreeSet::new));
    }

    /// While this is done, other statements are sent than the service means.
    ///
    /// @param other of what it means; with the same parameters
    public <T> T sending(UnaryOperator<String> other, Callable<T> work) {
        instead = other;
        noting = true;
        try {
            return work.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        } finally {
            noting = false;
            instead = UnaryOperator.identity();
        }
    }

    private Connection noting(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                arguments[0] = instead.apply(String.valueOf(arguments[0]));
            }
            Object answer = invoked(connection, method, arguments);
            return answer instanceof PreparedStatement statement
                    ? noting(statement, String.valueOf(arguments[0]))
                    : answer;
        });
    }

    private PreparedStatement noting(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            boolean sends = method.getName().equals("addBatch")
                    || (method.getName().startsWith("execute")
                            && !method.getName().equals("executeBatch"));
            if (sends) {
                sent.add(new Sent(Thread.currentThread().threadId(), sql));
            }
            return invoked(statement, method, arguments);
        });
    }

    private static Object invoked(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
