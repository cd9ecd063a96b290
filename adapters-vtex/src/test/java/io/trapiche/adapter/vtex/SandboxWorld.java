package io.trapiche.adapter.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxAccount;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.sandbox.SandboxTimings;
import io.trapiche.testkit.vtex.CartWorld;
import io.trapiche.testkit.vtex.VtexWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The real adapters in front of the sandbox. */
public final class SandboxWorld implements VtexWorld, CartWorld {

    private static final SandboxAccount SELLER = SandboxAccount.local(VtexAdapters.ACCOUNT.value());
    private static final VtexKeys KEYS =
            VtexKeys.only(new KeyPair(SELLER.appKey(), SELLER.appToken()));
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final CallbackReceiver callbacks = CallbackReceiver.start();
    private final Sandbox sandbox = Sandbox.start(settings());
    private final RestClient control =
            RestClient.create(sandbox.baseUri() + "/control/" + SELLER.name());
    private final VtexAdapters adapters;

    /**
     * What VTEX does by itself is done at once, lists are up to date, and connectors hear results
     * alone.
     */
    public SandboxWorld() {
        this(OrdersAccess.OMS);
    }

    /** As above, of an account that has this API of orders. */
    public SandboxWorld(OrdersAccess access) {
        adapters =
                new VtexAdapters(
                        sandbox.baseUri() + "/{account}",
                        Duration.ofSeconds(10),
                        KEYS,
                        callbacks.baseUrl(),
                        access);
        put(
                "/settings",
                NODES.objectNode().put("pushes", false).put("pii", access.api() == OrdersApi.PII));
        put("/index", NODES.objectNode().put("lagMillis", 0));
    }

    private SandboxSettings settings() {
        return SandboxSettings.local()
                .withPort(0)
                .withAccounts(List.of(SELLER))
                .withTimings(
                        SandboxTimings.local()
                                .withCallbackDelay(Duration.ZERO)
                                .withStatusStepDelay(Duration.ZERO))
                .withClock(() -> Instant.now().plus(skipped.get()));
    }

    @Override
    public AccountName account() {
        return VtexAdapters.ACCOUNT;
    }

    @Override
    public MarketplaceId marketplace() {
        return new MarketplaceId("feira");
    }

    @Override
    public AffiliateId affiliateId() {
        return new AffiliateId("FRD");
    }

    @Override
    public OrderIntegration orderIntegration() {
        return adapters.orderIntegration();
    }

    @Override
    public OrderManagement orderManagement() {
        return adapters.orderManagement();
    }

    @Override
    public OrderFeed orderFeed() {
        return adapters.orderFeed();
    }

    @Override
    public SignalConfigurations signals() {
        return adapters.signals();
    }

    @Override
    public OrderListing listing() {
        return adapters.listing();
    }

    @Override
    public SupportReadings supportReadings() {
        return adapters.supportReadings();
    }

    @Override
    public SellerChangeWindow sellerChangeWindow() {
        return adapters.sellerChangeWindow();
    }

    @Override
    public OmsOrderRef ownSale() {
        JsonNode created =
                JsonMapper.shared()
                        .readTree(
                                control.post()
                                        .uri("/shop-orders")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body("{}")
                                        .retrieve()
                                        .body(String.class));
        settle();
        return new OmsOrderRef(account(), new OrderId(created.at("/orderIds/0").stringValue()));
    }

    @Override
    public OrderId groupOf(OmsOrderRef order) {
        String shown =
                control.get().uri("/orders/" + order.orderId()).retrieve().body(String.class);
        return new OrderId(
                JsonMapper.shared().readTree(shown).at("/document/orderGroup").stringValue());
    }

    @Override
    public void lose(SignalSource source) {
        control(HttpMethod.DELETE, "/" + source.label(), "");
    }

    @Override
    public void change(SignalSource source) {
        ObjectNode change = NODES.objectNode();
        switch (source) {
            case FEED -> change.putArray("status").add("invoiced");
            case HOOK -> change.put("url", "http://127.0.0.1:9/elsewhere");
        }
        put("/" + source.label(), change);
    }

    @Override
    public void forbidConfiguring() {
        ArrayNode routes = NODES.arrayNode();
        for (String source : List.of("feed", "hook")) {
            for (String method : List.of("get", "post", "delete")) {
                routes.add(method + "-" + source + "-config");
            }
        }
        put("/credentials", NODES.objectNode().set("forbidden", routes));
    }

    @Override
    public CartSimulation cartSimulation() {
        return adapters.cartSimulation();
    }

    /** SLAs are the account's in the sandbox, so all that it has in stock is sold by the same. */
    @Override
    public void sell(CartQuote sku) {
        ObjectNode described =
                NODES.objectNode()
                        .put("price", Objects.requireNonNull(sku.unitPrice()).minorUnits());
        if (sku.isAvailable()) {
            ArrayNode slas = NODES.arrayNode();
            sku.slas().forEach(name -> slas.add(sla(name)));
            put("/settings", NODES.objectNode().set("slas", slas));
        } else {
            described.put("stock", 0);
        }
        put("/skus/" + sku.sku().value(), described);
    }

    private static ObjectNode sla(String name) {
        return NODES.objectNode().put("id", name).put("price", 0).put("shippingEstimate", "1d");
    }

    @Override
    public List<ProcessingResult> settle() {
        await().pollInterval(Duration.ofMillis(1)).until(sandbox::isIdle);
        return callbacks.taken();
    }

    @Override
    public void stallChanges() {
        var answer =
                RestClient.create(sandbox.baseUri() + "/control/faults")
                        .post()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"kind\":\"stallChange\"}")
                        .retrieve()
                        .toBodilessEntity();
        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
    }

    @Override
    public void throttle(Duration retryAfter) {
        put(
                "/rate-limit",
                NODES.objectNode()
                        .put("callsPerSecond", 0)
                        .put("retryAfterSeconds", retryAfter.toSeconds()));
    }

    @Override
    public void recover() {
        control(HttpMethod.DELETE, "/rate-limit", "");
        adapters.skip(Duration.ofHours(1));
    }

    @Override
    public void letVisibilityPass() {
        skipped.updateAndGet(VtexAdapters.VISIBILITY.plusSeconds(1)::plus);
    }

    private void put(String path, Object body) {
        control(HttpMethod.PUT, path, body.toString());
    }

    private void control(HttpMethod method, String path, String body) {
        assertThat(
                        control.method(method)
                                .uri(path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .retrieve()
                                .toBodilessEntity()
                                .getStatusCode()
                                .is2xxSuccessful())
                .isTrue();
    }

    @Override
    public void close() {
        adapters.close();
        sandbox.close();
        callbacks.close();
    }
}
