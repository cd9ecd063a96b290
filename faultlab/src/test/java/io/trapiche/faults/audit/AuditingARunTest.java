package io.trapiche.faults.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Known bugs, planted one at a time. */
class AuditingARunTest {

    private static final String VIEWS = "tables/order_view.jsonl";
    private static final String VTEX = "sandbox/orders.jsonl";
    private static final String ORDERS = "topics/trapiche.lojademo.orders.v1.jsonl";
    private static final String RESULTS = "topics/trapiche.lojademo.erp-results.v1.jsonl";
    private static final String ORDER = "channel-order/lojademo/feira/o0";

    @SuppressWarnings("NullAway.Init")
    @TempDir
    Path folder;

    record Bug(String name, String invariant, Consumer<SoundEvidence> plant) {

        @Override
        public String toString() {
            return invariant + " " + name;
        }
    }

    @Test
    void finds_nothing_where_nothing_went_wrong() throws Exception {
        assertThat(Auditor.audit(new SoundEvidence().in(folder))).isEmpty();
    }

    @Test
    void a_return_invoice_is_no_second_invoice() throws Exception {
        SoundEvidence evidence = new SoundEvidence();
        ObjectNode effects = (ObjectNode) evidence.rows(VTEX).getFirst().path("effects");
        effects.put("invoices", 2).put("returns", 1);
        evidence.journal("lojademo", "return", "FRD-o0", "o0", "NF1R");

        assertThat(Auditor.audit(evidence.in(folder))).isEmpty();
    }

    @Test
    void a_commit_after_the_tables_were_read_has_a_row_that_nobody_saw() throws Exception {
        SoundEvidence evidence = new SoundEvidence();
        evidence.journal("lojademo", "feed-committed", "FRD-o0", "o0", "later");
        evidence.rows("sandbox/journal.jsonl").getLast().put("at", "2026-11-27T06:00:01Z");

        assertThat(Auditor.audit(evidence.in(folder))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"lost", "doubled", "exported", "told", "still", "leaked"})
    void finds(Bug bug) throws Exception {
        SoundEvidence evidence = new SoundEvidence();
        bug.plant().accept(evidence);

        List<Finding> found = Auditor.audit(evidence.in(folder));

        assertThat(found).extracting(Finding::invariant).contains(bug.invariant());
        assertThat(found.toString())
                .doesNotContain(SoundEvidence.SECRET, SoundEvidence.GIFT_CARD, "token-of-feira");
    }

    static Stream<Bug> lost() {
        return Stream.of(
                bug("an order answered OK is gone", "I1", e -> drop(e, VIEWS, 0)),
                bug("an order is not in VTEX", "I1", e -> drop(e, VTEX, 0)),
                bug("parked without a reason", "I1", e -> state(e, "parked")),
                bug("refused without a code", "I1", e -> state(e, "refused")),
                bug("an approval vanished", "I1", e -> vtex(e, "waiting-ffmt-authorization")),
                bug("a cancellation vanished", "I1", e -> state(e, "cancelled")),
                bug(
                        "a shop order is unknown",
                        "I1",
                        e -> e.rows(VIEWS).removeIf(SoundEvidence::isOfShop)),
                bug("a command without a result", "I1", e -> drop(e, RESULTS, 0)),
                bug("a command with two results", "I1", e -> again(e, RESULTS)));
    }

    static Stream<Bug> doubled() {
        return Stream.of(
                bug("placed twice in VTEX", "I2", e -> twin(e).put("orderId", "FRD-o0-01")),
                bug(
                        "handling started twice",
                        "I2",
                        e -> e.journal("lojademo", "start-handling", "FRD-o0", "o0", "")),
                bug(
                        "one invoice number twice",
                        "I2",
                        e -> e.journal("lojademo", "invoice", "FRD-o0", "o0", "NF1")),
                bug(
                        "two invoices for one command",
                        "I2",
                        e ->
                                ((ObjectNode) e.rows(VTEX).getFirst().path("effects"))
                                        .put("invoices", 2)));
    }

    static Stream<Bug> exported() {
        return Stream.of(
                bug("a gap in the export", "I3", e -> drop(e, ORDERS, 2)),
                bug("the export ends too early", "I3", e -> drop(e, ORDERS, 5)),
                bug("a repeat in the export", "I3", e -> again(e, ORDERS)),
                bug(
                        "a message nobody recorded",
                        "I3",
                        e ->
                                e.rows(ORDERS)
                                        .add(
                                                SoundEvidence.message(
                                                        ORDER, "lojademo", "feira/o0", 8))),
                bug(
                        "a later message first",
                        "I4",
                        e -> e.rows(ORDERS).add(1, e.rows(ORDERS).remove(3))),
                bug(
                        "an order in two partitions",
                        "I4",
                        e -> e.rows(ORDERS).get(2).put("partition", 1)));
    }

    static Stream<Bug> told() {
        return Stream.of(
                bug(
                        "committed before it was kept",
                        "I5",
                        e -> inbox(e).put("received_at", "2026-11-27T05:00:02Z")),
                bug("committed and never kept", "I5", e -> drop(e, "tables/inbox.jsonl", 0)),
                bug(
                        "another account's order in a topic",
                        "I6",
                        e -> value(e).put("account", "mercadinho")),
                bug("approved in the hub alone", "I7", e -> vtex(e, "waiting-ffmt-authorization")),
                bug("bound to another's order", "I7", e -> view(e).put("vtex_order_id", "FRD-o2")));
    }

    static Stream<Bug> still() {
        return Stream.of(
                bug("stands still before VTEX", "I12", e -> state(e, "received")),
                bug("stands still after its approval", "I12", e -> state(e, "integrated")),
                bug("stands still in handling", "I12", e -> state(e, "in-handling")),
                bug(
                        "work is overdue",
                        "I12",
                        e ->
                                e.add(
                                        "tables/work_queue.jsonl",
                                        "task_instance",
                                        ORDER,
                                        "execution_time",
                                        "2026-11-27T05:30:00+00:00")));
    }

    static Stream<Bug> leaked() {
        return Stream.of(
                bug("a secret in a topic", "I13", e -> value(e).put("x", SoundEvidence.SECRET)),
                bug(
                        "a secret in a log",
                        "I13",
                        e -> e.add("logs/service.log", "line", "token-of-feira-1234")),
                bug(
                        "a secret in an error",
                        "I13",
                        e -> e.add("client.jsonl", "message", "token-of-feira-1234")),
                bug(
                        "a gift card in a table",
                        "I13",
                        e -> inbox(e).put("x", SoundEvidence.GIFT_CARD)),
                bug(
                        "card data in a table",
                        "I13",
                        e -> inbox(e).put("x", "{\"lastDigits\": \"1881\"}")));
    }

    private static Bug bug(String name, String invariant, Consumer<SoundEvidence> plant) {
        return new Bug(name, invariant, plant);
    }

    private static void drop(SoundEvidence evidence, String file, int index) {
        var _ = evidence.rows(file).remove(index);
    }

    private static void again(SoundEvidence evidence, String file) {
        evidence.rows(file).add(1, evidence.rows(file).getFirst());
    }

    private static void state(SoundEvidence evidence, String state) {
        var _ = view(evidence).put("state", state).put("phase", state);
    }

    private static void vtex(SoundEvidence evidence, String status) {
        var _ = evidence.rows(VTEX).getFirst().put("status", status);
    }

    private static ObjectNode view(SoundEvidence evidence) {
        return evidence.row(VIEWS, "stream_id", ORDER);
    }

    private static ObjectNode inbox(SoundEvidence evidence) {
        return evidence.rows("tables/inbox.jsonl").getFirst();
    }

    private static ObjectNode value(SoundEvidence evidence) {
        return (ObjectNode) evidence.rows(ORDERS).getFirst().path("value");
    }

    private static ObjectNode twin(SoundEvidence evidence) {
        ObjectNode twin = evidence.rows(VTEX).getFirst().deepCopy();
        evidence.rows(VTEX).add(twin);
        return twin;
    }
}
