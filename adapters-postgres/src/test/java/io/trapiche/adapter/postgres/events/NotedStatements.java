package io.trapiche.adapter.postgres.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes what is asked of a database, and on which thread. */
final class NotedStatements extends DelegatingDataSource {

    private final Queue<Statement> noted = new ConcurrentLinkedQueue<>();

    NotedStatements(DataSource target) {
        super(target);
    }

    record Statement(String thread, String sql) {

        /** Looks for events after a position, as followers do. */
        boolean readsTheLog() {
            return sql.contains("payload") && sql.contains("pg_snapshot_xmin");
        }

        boolean storesPositions() {
            return sql.startsWith("update event_token") && sql.contains("token_type");
        }

        boolean writesTokens() {
            return sql.startsWith("update event_token");
        }
    }

    void forget() {
        noted.clear();
    }

    List<Statement> that(Predicate<Statement> are) {
        return noted.stream().filter(are).toList();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                note((String) arguments[0]);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }

    private void note(String sql) {
        noted.add(new Statement(Thread.currentThread().getName(), sql.toLowerCase(Locale.ROOT)));
    }
}
