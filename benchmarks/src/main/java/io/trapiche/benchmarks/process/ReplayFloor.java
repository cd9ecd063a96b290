package io.trapiche.benchmarks.process;

import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a rebuild of the read models durably does and nothing else: reads all events with their
 * documents, a thousand at a time, and writes as many rows as the read models have into tables of
 * the same columns and indexes, with a commit for each thousand.
 */
public final class ReplayFloor {

    private static final String TELLS = "floor took";

    private static final Logger log = LoggerFactory.getLogger(ReplayFloor.class);
    private static final int BATCH = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String EVENTS =
            "select event.*%s from domain_event event%s"
                    + " where (transaction_id, global_index) > (cast(? as text)::xid8, ?)"
                    + " order by transaction_id, global_index limit "
                    + BATCH;
    private static final String DOCUMENTS =
            " left join order_document document on document.aggregate_identifier ="
                    + " event.aggregate_identifier and document.version = event.document_version";

    private final Database database;
    private final List<CopiedTable> tables;
    private final String scan;
    private final long events;

    private ReplayFloor(Database database) throws SQLException {
        this.database = database;
        database.run("create schema if not exists floor");
        this.tables =
                List.of(
                        CopiedTable.of(database, "order_view"),
                        CopiedTable.of(database, "integration_log"));
        boolean apart =
                database.number("select count(*) from pg_class where relname = 'order_document'")
                        > 0;
        this.scan = EVENTS.formatted(apart ? ", document.content" : "", apart ? DOCUMENTS : "");
        this.events = database.number("select count(*) from domain_event");
    }

    /**
     * Seconds that the floor took.
     *
     * @param again the same once more, so that the floor can be held against itself
     */
    public record Taken(double seconds, double again) {}

    /** On the data of a workspace that nothing else runs on, in a process of its own. */
    public static Taken measure(Workspace workspace, String name) {
        try (ChildJvm jvm =
                workspace.child(Child.REPLAY, List.of(workspace.postgres().toString()), name)) {
            jvm.awaitLogged(TELLS, LONGEST);
            String[] told = jvm.logged(TELLS).strip().split(" ", -1);
            jvm.awaitEnd();
            return new Taken(Double.parseDouble(told[0]), Double.parseDouble(told[1]));
        }
    }

    /** The first time is one to warm up. */
    static void measure(Path postgres) throws SQLException {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(EngineSettings.in(postgres));
                Database database =
                        Database.open(
                                server.jdbcUrl() + "?reWriteBatchedInserts=true",
                                EmbeddedPostgreSql.USER)) {
            ReplayFloor floor = new ReplayFloor(database);
            var _ = floor.seconds();
            double first = floor.seconds();
            log.info("{} {} {} for {} events", TELLS, first, floor.seconds(), floor.events);
        }
    }

    private double seconds() throws SQLException {
        tables.forEach(table -> table.empty(database));
        Connection connection = database.connection();
        long began = System.nanoTime();
        connection.setAutoCommit(false);
        replay(connection);
        connection.setAutoCommit(true);
        return (System.nanoTime() - began) / 1e9;
    }

    private void replay(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(scan)) {
            String transaction = "0";
            long index = 0;
            long read = 0;
            while (read < events) {
                statement.setString(1, transaction);
                statement.setLong(2, index);
                long before = read;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        transaction = row.getString("transaction_id");
                        index = row.getLong("global_index");
                        readWhole(row);
                        read++;
                    }
                }
                if (read == before) {
                    throw new IllegalStateException(
                            "events went away: %d of %d".formatted(read, events));
                }
                write(connection, before, read);
            }
        }
    }

    private static void readWhole(ResultSet row) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            var _ = row.getBytes(i);
        }
    }

    /** The share of rows that falls to these events. */
    private void write(Connection connection, long from, long to) throws SQLException {
        for (CopiedTable table : tables) {
            table.write(
                    connection,
                    Math.toIntExact(table.size() * from / events),
                    Math.toIntExact(table.size() * to / events));
        }
        connection.commit();
    }
}
