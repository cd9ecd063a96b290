package io.trapiche.adapter.postgres.signal;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.FoundOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what backfills that are done could not have read, in the caller's transaction. */
record BackfillOutcome(JdbcClient jdbc) {

    /**
     * By the index of what is known, an order after the other: keys of the inbox are sorted by the
     * database's collation, ids of orders are not.
     */
    static final String NOTE_UNHEALED =
            """
            UPDATE backfill_order
               SET unhealed = CASE
                       WHEN processed_at IS NULL THEN 'UNREAD'
                       WHEN reason = 'OLDER'
                            AND EXISTS (SELECT FROM backfill_order AS earlier
                                         WHERE earlier.backfill = (SELECT max(id) FROM backfill
                                                                    WHERE account = :account
                                                                      AND cause = 'RECONCILED' AND id < :id)
                                           AND earlier.order_id = backfill_order.order_id
                                           AND earlier.unhealed IN ('MISSING', 'GONE'))
                            THEN 'GONE'
                       ELSE 'MISSING'
                   END
              FROM inbox
             WHERE backfill = :id AND account = :account AND source = 'FEED'
               AND dedupe_key = :keys || order_id COLLATE "default"
               AND (processed_at IS NULL OR processed_fault IS NOT NULL)
            """;

    private static final String NOTE_LEFT_OVER =
            """
            UPDATE backfill
               SET left_over = (id = :id
                                AND (unreadable > 0 OR EXISTS (SELECT FROM backfill_order
                                                                WHERE backfill = :id AND unhealed <> 'GONE')))
             WHERE account = :account AND (id = :id OR left_over)
            """;

    void note(Backfill backfill) {
        String account = backfill.window().account().value();
        var _ =
                jdbc.sql(NOTE_UNHEALED)
                        .param("id", backfill.id())
                        .param("account", account)
                        .param("keys", FoundOrder.keys(backfill.id()))
                        .update();
        if (backfill.isReconciliation()) {
            var _ =
                    jdbc.sql(NOTE_LEFT_OVER)
                            .param("id", backfill.id())
                            .param("account", account)
                            .update();
        }
    }
}
