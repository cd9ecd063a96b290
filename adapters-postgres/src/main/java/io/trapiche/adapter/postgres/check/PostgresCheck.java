package io.trapiche.adapter.postgres.check;

import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.application.streams.StorageUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks at PostgreSQL as the service will see it: with its role, over its address. */
public final class PostgresCheck implements LiveCheck {

    private final DatabaseAddress address;
    private final SellerSettings sellers;

    public PostgresCheck(DatabaseAddress address, SellerSettings sellers) {
        this.address = address;
        this.sellers = sellers;
    }

    /** One part of the look. */
    @FunctionalInterface
    interface Part {
        List<Finding> look(JdbcClient database);
    }

    @Override
    public List<Finding> look() {
        DataSource connections = address.dataSource();
        try (Connection connection = connections.getConnection()) {
            return look(connection, connections);
        } catch (SQLException none) {
            return List.of(refusal(none));
        }
    }

    private List<Finding> look(Connection connection, DataSource connections) {
        DataSource single = new SingleConnectionDataSource(connection, true);
        JdbcClient database = JdbcClient.create(single);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(seen("the server", new ServerFacts(address.shown()), database));
        findings.addAll(seen("its time limits", new TimeLimits(), database));
        findings.addAll(
                seen("its connections", new ConnectionLimits(address.connections()), database));
        findings.addAll(seen("the schema", new SchemaState(connections), database));
        findings.addAll(
                seen(
                        "what is stored of the sellers",
                        new StoredSellers(sellers, single),
                        database));
        return findings;
    }

    private static List<Finding> seen(String what, Part part, JdbcClient database) {
        try {
            return part.look(database);
        } catch (DataAccessException | FlywayException | StorageUnavailable failed) {
            return List.of(
                    Finding.unknown("%s cannot be looked at%s".formatted(what, state(failed))));
        }
    }

    /** What PostgreSQL's table of error codes explains. */
    private static String state(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && told.getSQLState() != null) {
                return ": PostgreSQL answers with SQLSTATE " + told.getSQLState();
            }
        }
        return "";
    }

    private Finding refusal(SQLException none) {
        Optional<NoConnection> why = NoConnection.of(none);
        return Finding.wrong(
                why.map(known -> known.told(address.url()))
                        .orElseGet(
                                () ->
                                        "PostgreSQL at %s lets nobody in (SQLSTATE %s)"
                                                .formatted(address.shown(), none.getSQLState())),
                "a connection within seconds",
                why.orElse(NoConnection.REFUSED).mend());
    }
}
