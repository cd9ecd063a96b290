package io.trapiche.faults.soak;

import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.actors.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sellers further down, whom no ERP of ours knows: they ship what the accounts sell or hand on, and
 * invoice it in VTEX in two parts once it is paid.
 */
final class OtherSellers implements AutoCloseable {

    private static final String SHIPPED = "invoiced in VTEX by another seller";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration END = Duration.ofSeconds(10);

    private final SandboxDriver sandbox;
    private final FaultCounts counts;
    private final Queue<Sold> open = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean over;

    private record Sold(String account, String orderId) {

        String path() {
            return "/" + account + "/orders/" + orderId;
        }
    }

    OtherSellers(SandboxDriver sandbox, FaultCounts counts) {
        this.sandbox = sandbox;
        this.counts = counts;
        counts.expect(SHIPPED);
        this.thread = Thread.ofVirtual().name("other sellers").start(this::ship);
    }

    /** Takes over an order. */
    void take(String account, String orderId) {
        open.add(new Sold(account, orderId));
    }

    private void ship() {
        try {
            while (!over) {
                for (Sold sold : open) {
                    look(sold);
                }
                Waiting.pause(LOOK);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Sold sold) throws IOException, InterruptedException {
        JsonNode order = sandbox.get(sold.path());
        OrderView view = OrderView.ofVtex(order);
        if (view.hasEnded()) {
            open.remove(sold);
        } else if (view.status().equals("payment-approved")) {
            long done = view.invoices().values().stream().mapToLong(Long::longValue).sum();
            long value = view.invoices().isEmpty() ? view.value() / 2 : view.value() - done;
            ObjectNode invoice = invoice(order, "X" + (view.invoices().size() + 1), value);
            String path = "/api/oms/pvt/orders/" + sold.orderId() + "/invoice";
            if (sandbox.sendAsSeller(sold.account(), path, invoice) == 200) {
                counts.count(SHIPPED);
            }
        }
    }

    private static ObjectNode invoice(JsonNode order, String number, long value) {
        ObjectNode invoice = JsonMapper.shared().createObjectNode();
        invoice.put("type", "Output").put("invoiceNumber", number);
        invoice.put("issuanceDate", Instant.now().toString());
        invoice.put("invoiceValue", Long.toString(value));
        ArrayNode items = invoice.putArray("items");
        for (JsonNode item : order.path("document").path("items")) {
            ObjectNode row = items.addObject();
            row.set("id", item.path("id"));
            row.set("quantity", item.path("quantity"));
            row.set("price", item.path("price"));
        }
        return invoice;
    }

    @Override
    public void close() {
        over = true;
        try {
            var _ = thread.join(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
