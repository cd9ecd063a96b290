package io.trapiche.endtoend;

import static io.trapiche.endtoend.CallbackAddresses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.endtoend.OrderAtRest.Footprint;
import io.trapiche.orders.v1.OrderState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What VTEX really said, said again by somebody else; and what it never said. The sandbox keeps
 * silent, so that each result is the first and only one.
 */
@Tag("security")
class ReplayedResultsTest extends ServiceSuite {

    private static final Path RUNBOOK = Path.of("docs", "runbooks", "rotate-vtex-secrets.md");

    ReplayedResultsTest() {
        super(
                "--trapiche.flow.read-again=1s",
                "--trapiche.flow.first-retry=500ms",
                "--trapiche.flow.callback-deadline=5s",
                "--trapiche.work.longest-pause=1s",
                "--trapiche.vtex.breaker.longest-open=5s");
    }

    @AfterEach
    void speakAgain() {
        vtex.noFaults();
    }

    @Test
    void a_result_that_comes_again_has_no_effect_however_late() throws IOException {
        vtex.fault("{\"kind\":\"dropCallback\",\"orderIdPrefix\":\"replayed\"}");
        String placed = success("replayed", "SOI001", "PlaceOrder");
        String approved = success("replayed", "SOI002", "ApproveOrder");
        String name = feira.placeUnpaid("replayed");
        feira.until(name, OrderState.ORDER_STATE_SUBMITTED, OrderState.ORDER_STATE_INTEGRATED);
        expect(200, "replayed", placed);
        feira.until(name, OrderState.ORDER_STATE_INTEGRATED);
        expectNothingOf("replayed", placed);

        feira.approve(name);
        expect(200, "replayed", approved);
        feira.until(name, Feira.APPROVED);
        expectNothingOf("replayed", placed, approved);

        feira.cancel(name);
        feira.until(name, OrderState.ORDER_STATE_CANCELLED);
        expectNothingOf("replayed", placed, approved);
        assertThat(feira.get(name).getState()).isEqualTo(OrderState.ORDER_STATE_CANCELLED);
    }

    @Test
    void a_result_moved_to_another_order_s_address_is_refused_or_binds_nothing()
            throws IOException {
        String theirs = feira.placeUnpaid("victim");
        feira.until(theirs, OrderState.ORDER_STATE_INTEGRATED);
        // VTEX takes it in, makes nothing of it and keeps silent.
        vtex.fault("{\"kind\":\"answerCode\",\"code\":\"EOI006\",\"orderIdPrefix\":\"attacker\"}");
        vtex.fault("{\"kind\":\"dropCallback\",\"orderIdPrefix\":\"attacker\"}");
        String mine = feira.placeUnpaid("attacker");
        feira.until(mine, OrderState.ORDER_STATE_SUBMITTED);
        String result = success("victim", "SOI001", "PlaceOrder");

        expect(400, "attacker", result);
        expect(
                200,
                "attacker",
                result.replace(
                        "\"marketplaceOrderId\":\"victim\"",
                        "\"marketplaceOrderId\":\"attacker\""));
        new OrderAtRest(service, vtex, "attacker").awaitClaims();
        assertThat(feira.get(mine).hasVtexOrderIds()).isFalse();
        assertThat(feira.get(theirs).getState()).isEqualTo(OrderState.ORDER_STATE_INTEGRATED);

        vtex.noFaults();
        await().atMost(Feira.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(feira.get(mine).getVtexOrderIds().getMainOrderId())
                                        .isEqualTo("FRD-attacker"));
    }

    @Test
    void the_runbook_s_query_shows_calls_that_spoke_of_another_order() throws IOException {
        String runbook = Files.readString(top().resolve(RUNBOOK));
        Matcher query = Pattern.compile("psql \\.\\.\\. -c \"(select [^\"]+)\"").matcher(runbook);
        assertThat(query.find()).isTrue();

        expect(400, "mine", success("theirs", "SOI001", "PlaceOrder"));

        assertThat(
                        JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()))
                                .sql(query.group(1))
                                .query()
                                .listOfRows())
                .anySatisfy(
                        row ->
                                assertThat(row.toString())
                                        .contains("PROCESSING_RESULT", "of order mine of"));
        assertThat(query.find()).as("another query").isFalse();
    }

    @Test
    void an_approval_nobody_asked_for_neither_counts_nor_hides_the_real_one() throws IOException {
        String name = feira.placeUnpaid("unasked");
        feira.until(name, OrderState.ORDER_STATE_INTEGRATED);
        OrderAtRest order = new OrderAtRest(service, vtex, "unasked");
        Footprint before = order.footprint();
        String unasked = success("unasked", "SOI002", "ApproveOrder");
        expect(200, "unasked", unasked);
        expect(200, "unasked", unasked.replace("\"ApproveOrder\"", "\"Unknown\""));
        expect(200, "unasked", unasked.replace("\"ApproveOrder\"", "null"));
        Footprint after = order.footprint();
        assertThat(after.events()).isEqualTo(before.events());
        assertThat(after.writes()).isEqualTo(before.writes());
        assertThat(feira.get(name).getState()).isEqualTo(OrderState.ORDER_STATE_INTEGRATED);

        feira.approve(name);
        feira.until(name, Feira.APPROVED);
        assertThat(order.footprint().writes()).isEqualTo(before.writes() + 1);
    }

    /** Tests run in their module's folder, or in the top one. */
    private static Path top() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(RUNBOOK)))
                .findFirst()
                .orElseThrow();
    }

    /** Twice each; all of them together are worth no more than one look. */
    private void expectNothingOf(String order, String... results) throws IOException {
        OrderAtRest rest = new OrderAtRest(service, vtex, order);
        Footprint before = rest.footprint();
        for (String result : results) {
            expect(200, order, result);
            expect(200, order, result);
        }
        Footprint after = rest.footprint();
        assertThat(after.events()).isEqualTo(before.events());
        assertThat(after.writes()).isEqualTo(before.writes());
        assertThat(after.reads()).isBetween(before.reads(), before.reads() + 1);
    }

    private void expect(int status, String order, String result) throws IOException {
        assertThat(
                        new CallbackAddresses(service)
                                .callback(CallbackAddresses.path(order), result)
                                .statusCode())
                .isEqualTo(status);
    }
}
