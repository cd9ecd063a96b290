package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.vtex.VtexStub.Canned;
import io.trapiche.testkit.vtex.VtexStub.Received;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the stub answers: VTEX's JSON to and from the in-memory VTEX. */
final class VtexStubRoutes {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Canned NO_ROUTE = error(404, "ROUTE", "no such route");
    private static final String CURRENCY = "BRL";

    private final InMemoryVtex vtex;

    VtexStubRoutes(InMemoryVtex vtex) {
        this.vtex = vtex;
    }

    Canned answer(Received request) {
        return vtex.throttled()
                .map(
                        pause ->
                                error(429, "THROTTLED", "too many calls")
                                        .header("Retry-After", String.valueOf(pause.toSeconds())))
                .orElseGet(() -> route(request));
    }

    /** The path's parts: nothing, the account, {@code api}, the service and so on. */
    private Canned route(Received request) {
        String[] path = request.path().split("/", -1);
        AccountName account = new AccountName(path[1]);
        return switch (path[3]) {
            case "order-integration" -> integration(account, request);
            case "oms" -> order(new OmsOrderRef(account, new OrderId(path[6])), path, request);
            case "orders" -> feed(account, path, request);
            case "checkout" -> Canned.of(200, VtexStubCarts.answer(vtex, account, json(request)));
            default -> NO_ROUTE;
        };
    }

    private Canned integration(AccountName account, Received request) {
        JsonNode body = json(request);
        MarketplaceOrderId orderId =
                new MarketplaceOrderId(body.path("marketplaceOrderId").asString());
        if (request.method().equals("PUT")) {
            return result(vtex.enqueueApproval(account, orderId, 1), "ApproveOrder");
        }
        AffiliateId affiliateId = new AffiliateId(parameter(request, "affiliateId").orElseThrow());
        boolean paid = body.path("marketplaceOrderStatus").asString().equals("approved");
        EnqueuedOrder order =
                new EnqueuedOrder(
                        account,
                        affiliateId,
                        orderId,
                        paid,
                        money(body.path("marketplacePaymentValue")),
                        lines(body));
        return result(vtex.enqueue(order, 1), "PlaceOrder");
    }

    private static List<Line> lines(JsonNode body) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            String id = item.path("id").asString();
            lines.add(
                    new Line(
                            "unique-" + lines.size(),
                            new SkuId(id),
                            "SKU " + id,
                            item.path("quantity").intValue(),
                            money(item.path("price"))));
        }
        return lines;
    }

    private static Canned result(ProcessingResult result, String flow) {
        return Canned.of(
                200,
                NODES.objectNode()
                        .put("code", result.code())
                        .put("flow", flow)
                        .put("success", result.success())
                        .putNull("operationId")
                        .putNull("errors")
                        .putNull("fields")
                        .toString());
    }

    private Canned order(OmsOrderRef order, String[] path, Received request) {
        if (path.length == 7) {
            return vtex.read(order)
                    .map(found -> Canned.of(200, found.document().json()))
                    .orElseGet(() -> error(404, "OMS001", "no such order"));
        }
        return switch (path[7]) {
            case "start-handling" -> answer(vtex.startHandling(order), 409);
            case "cancel" ->
                    answer(vtex.cancel(order, json(request).path("reason").asString()), 400);
            case "invoice" -> invoice(order, path, json(request));
            default -> NO_ROUTE;
        };
    }

    private Canned invoice(OmsOrderRef order, String[] path, JsonNode body) {
        return switch (path.length) {
            case 8 -> answer(registered(order, body), 400);
            case 9 -> answer(vtex.registerTracking(order, tracking(path[8], body)), 404);
            default -> answer(vtex.registerTracking(order, delivery(order, path[8], body)), 404);
        };
    }

    private Answer registered(OmsOrderRef order, JsonNode body) {
        return body.path("type").asString().equals("Input")
                ? vtex.registerReturn(order, invoice(body))
                : vtex.registerInvoice(order, invoice(body));
    }

    private static Invoice invoice(JsonNode body) {
        List<Invoice.Item> items = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            items.add(
                    new Invoice.Item(
                            new SkuId(item.path("id").asString()),
                            item.path("quantity").intValue(),
                            money(item.path("price"))));
        }
        return new Invoice(
                new InvoiceNumber(body.path("invoiceNumber").asString()),
                Money.of(Long.parseLong(body.path("invoiceValue").stringValue()), CURRENCY),
                Instant.parse(body.path("issuanceDate").asString()),
                items,
                text(body.path("invoiceKey")),
                text(body.path("invoiceUrl")),
                null);
    }

    private static Tracking tracking(String invoiceNumber, JsonNode body) {
        return new Tracking(
                new InvoiceNumber(invoiceNumber),
                body.path("courier").asString(),
                body.path("trackingNumber").asString(),
                text(body.path("trackingUrl")),
                null);
    }

    /** What was told of the package before stays. */
    private Tracking delivery(OmsOrderRef order, String invoiceNumber, JsonNode body) {
        InvoiceNumber number = new InvoiceNumber(invoiceNumber);
        String date = body.path("deliveredDate").asString().replace(' ', 'T') + ":00Z";
        return vtex.read(order).orElseThrow().packages().stream()
                .filter(box -> box.invoiceNumber().equals(number))
                .map(
                        box ->
                                new Tracking(
                                        number,
                                        String.valueOf(box.courier()),
                                        String.valueOf(box.trackingNumber()),
                                        box.trackingUrl(),
                                        Instant.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static Canned answer(Answer answer, int refusedStatus) {
        return switch (answer) {
            case Answer.Done(var receipt) ->
                    receipt == null
                            ? Canned.of(204, "")
                            : Canned.of(200, NODES.objectNode().put("receipt", receipt).toString());
            case Answer.Refused(var code, var cause) ->
                    error(code.equals("HTTP_404") ? 404 : refusedStatus, code, cause);
        };
    }

    private Canned feed(AccountName account, String[] path, Received request) {
        if (path.length == 6 && path[5].equals("config")) {
            vtex.configureFeed(account);
            return Canned.of(200, "");
        }
        if (request.method().equals("POST")) {
            vtex.commit(account, handles(json(request)));
            return Canned.of(200, "");
        }
        return vtex.hasFeed(account)
                ? Canned.of(200, items(vtex.read(account)))
                : error(404, "FEED", "not configured");
    }

    private static List<String> handles(JsonNode body) {
        List<String> handles = new ArrayList<>();
        body.path("handles").forEach(handle -> handles.add(handle.asString()));
        return handles;
    }

    private static String items(List<OrderFeed.Item> items) {
        ArrayNode array = NODES.arrayNode();
        for (OrderFeed.Item item : items) {
            array.add(((ObjectNode) MAPPER.readTree(item.body())).put("handle", item.handle()));
        }
        return array.toString();
    }

    private static Canned error(int status, String code, String message) {
        ObjectNode body = NODES.objectNode();
        body.putObject("error").put("code", code).put("message", message).putNull("exception");
        return Canned.of(status, body.toString());
    }

    private static JsonNode json(Received request) {
        return MAPPER.readTree(request.body().isEmpty() ? "{}" : request.body());
    }

    private static Money money(JsonNode node) {
        return Money.of(node.longValue(), CURRENCY);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static Optional<String> parameter(Received request, String name) {
        String query = request.query() == null ? "" : request.query();
        for (String pair : query.split("&", -1)) {
            if (pair.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + "=")) {
                return Optional.of(
                        URLDecoder.decode(
                                pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
