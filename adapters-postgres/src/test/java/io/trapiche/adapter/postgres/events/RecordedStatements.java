package io.trapiche.adapter.postgres.events;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that note which prepared statements are executed, in their order. */
final class RecordedStatements extends DelegatingDataSource {

    private final List<String> executed = new CopyOnWriteArrayList<>();

    RecordedStatements(DataSource connections) {
        super(connections);
    }

    /** The first words of each. */
    List<String> executed() {
        return List.copyOf(executed);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (_, method, arguments) -> on(connection, method, arguments));
    }

    private @Nullable Object on(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object result = call(connection, method, arguments);
        return result instanceof PreparedStatement statement && arguments != null
                ? recording(statement, String.valueOf(arguments[0]))
                : result;
    }

    private PreparedStatement recording(PreparedStatement statement, String sql) {
        return proxy(
                PreparedStatement.class,
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        executed.add(firstWords(sql));
                    }
                    return call(statement, method, arguments);
                });
    }

    private static String firstWords(String sql) {
        return String.join(" ", List.of(sql.split(" ")).subList(0, 3));
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
