package io.trapiche.endtoend;

import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** What has become of an order of feira at lojademo, once all that was woken for it is done. */
final class OrderAtRest {

    private static final String AT_WORK =
            """
            select (select count(*) from work_queue
                     where task_instance = :stream and (picked or woken_for is not null or execution_time <= now()))
                 + (select count(*) from inbox where subject = :stream and processed_at is null)
            """;

    private final String id;
    private final JdbcClient jdbc;
    private final SandboxControl vtex;

    OrderAtRest(ServiceProcess service, SandboxControl vtex, String id) {
        this.id = id;
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()));
        this.vtex = vtex;
    }

    /**
     * What was recorded, and how often VTEX was called.
     *
     * @param reads of this order
     * @param writes of the account: placements and approvals
     */
    record Footprint(long events, long reads, long writes) {}

    /** The footprint so far. */
    Footprint footprint() {
        await().atMost(Feira.PATIENCE).until(() -> count(AT_WORK) == 0);
        return new Footprint(
                count("select count(*) from domain_event where aggregate_identifier = :stream"),
                calls("get-order"),
                calls("place-order") + calls("update-status"));
    }

    /** Returns once everything was settled that came for the order. */
    void awaitClaims() {
        await().atMost(Feira.PATIENCE)
                .until(
                        () ->
                                count(
                                                "select count(*) from inbox where subject = :stream and processed_at is null")
                                        == 0);
    }

    private long count(String sql) {
        return jdbc.sql(sql)
                .param("stream", "channel-order/lojademo/feira/" + id)
                .query(Long.class)
                .single();
    }

    /** Reads name their order; writes name it in their bodies, which the sandbox's log lacks. */
    private long calls(String route) {
        long calls = 0;
        for (JsonNode call : vtex.get("/log?limit=100000").path("calls")) {
            if (call.path("route").asString().equals(route)
                    && (!route.equals("get-order")
                            || call.path("path").asString().contains("FRD-" + id))) {
                calls++;
            }
        }
        return calls;
    }
}
