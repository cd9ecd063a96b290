package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.report.Counters;
import java.util.function.ToLongFunction;

/**
 * What PostgreSQL counted for some orders.
 *
 * @param idle the same counters over a time without any order
 */
public record Cost(int orders, Counters all, Counters idle, StoredEvents events) {

    public double perOrder(ToLongFunction<Counters> figure) {
        return (double) figure.applyAsLong(all) / orders;
    }

    /** Without what the service does anyway in as much time. */
    public double perOrderWithoutIdle(ToLongFunction<Counters> figure) {
        double share = (double) all.at() / idle.at();
        return (figure.applyAsLong(all) - figure.applyAsLong(idle) * share) / orders;
    }

    /** Events in the store, and the bytes of their payloads. */
    public record StoredEvents(long count, long payloadBytes) {

        static StoredEvents of(Service service) {
            try (Database database = service.database()) {
                return new StoredEvents(
                        database.number("select count(*) from domain_event"),
                        database.number(
                                "select coalesce(sum(octet_length(payload)), 0) from domain_event"));
            }
        }

        StoredEvents since(StoredEvents before) {
            return new StoredEvents(count - before.count, payloadBytes - before.payloadBytes);
        }
    }
}
