package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consumer that writes a row for each event, and can be told what to do before. */
final class Noting implements EventConsumer {

    static final String TABLE = "noted";

    private final String name;
    private final JdbcClient jdbc;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /** Runs in the transaction, before the rows are written. */
    volatile Runnable first = () -> {};

    Noting(String name, DataSource dataSource) {
        this.name = name;
        this.jdbc = JdbcClient.create(dataSource);
    }

    static void createTable(DataSource dataSource) {
        var _ =
                JdbcClient.create(dataSource)
                        .sql("create table noted (id serial, consumer text, stream text)")
                        .update();
    }

    static void dropTable(DataSource dataSource) {
        var _ = JdbcClient.create(dataSource).sql("drop table if exists noted").update();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void consume(List<RecordedEvent> batch) {
        first.run();
        for (RecordedEvent event : batch) {
            var _ =
                    jdbc.sql("insert into noted (consumer, stream) values (?, ?)")
                            .params(name, event.stream().value())
                            .update();
        }
        threads.add(Thread.currentThread());
    }

    /** Streams of the events it wrote rows for, in their order. */
    List<String> streams() {
        return jdbc.sql("select stream from noted where consumer = ? order by id")
                .param(name)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Whether its last batch was the group's. */
    boolean isInGroup() {
        return !threads.isEmpty() && threads.getLast().getName().equals("events-group");
    }
}
