package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.sweep.port.RestingOrders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Resting orders by the partial index over unfinished ones, however many have ended. */
public final class PostgresRestingOrders implements RestingOrders {

    /** The first condition is the index's, word by word. */
    private static final String TAKE =
            """
            WITH found AS (
                SELECT stream_id, state, updated_at,
                       CASE WHEN kind = 'CHANNEL_ORDER'
                                 AND (cancelling
                                      OR phase IN ('received', 'submitted', 'approval-pending'))
                            THEN :moving ELSE :waiting END * interval '1 ms' AS patience
                  FROM order_view
                 WHERE NOT parked
                   AND (%s
                        OR kind = 'OMS_ORDER' AND marketplace IS NULL AND phase NOT IN ('invoiced', 'canceled', 'replaced'))
                   AND coalesce(left_until, updated_at) <= :now::timestamptz - :moving * interval '1 ms'
                 ORDER BY coalesce(left_until, updated_at)
                 LIMIT :most
                   FOR UPDATE SKIP LOCKED),
            left_alone AS (
                UPDATE order_view AS view
                   SET left_until = CASE WHEN found.updated_at + found.patience > :now::timestamptz
                                         THEN found.updated_at + found.patience
                                         ELSE :now::timestamptz
                                              + greatest(found.patience, :now::timestamptz - found.updated_at)
                                    END
                  FROM found
                 WHERE view.stream_id = found.stream_id)
            SELECT stream_id, state
              FROM found
             WHERE updated_at + patience <= :now::timestamptz
             ORDER BY stream_id
            """
                    .formatted(OpenOrders.CONDITION);

    private final JdbcClient jdbc;

    public PostgresRestingOrders(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<Resting> take(Pace pace, Instant now, int most) {
        return StorageFailures.translated(
                "resting orders: take",
                () ->
                        jdbc.sql(TAKE)
                                .param("moving", pace.moving().toMillis())
                                .param("waiting", pace.waiting().toMillis())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("most", most)
                                .query(
                                        (row, _) ->
                                                new Resting(
                                                        new StreamId(row.getString(1)),
                                                        row.getString(2)))
                                .list());
    }
}
