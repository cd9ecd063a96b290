package io.trapiche.adapter.console;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.application.Application;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.instructing.OperatorActionService;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.support.SupportService;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.view.port.OrderView.Watched;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys.Standing;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.application.TestApplication;
import io.trapiche.testkit.events.InMemoryEvents;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.instructing.FewActions;
import io.trapiche.testkit.log.InMemoryIntegrationLog;
import io.trapiche.testkit.signal.InMemorySignalStore;
import io.trapiche.testkit.view.InMemoryOrderViews;
import io.trapiche.testkit.vtex.InMemorySupport;
import io.trapiche.testkit.vtex.Placements;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operators' API over orders that live in memory. */
final class Console {

    static final String TOKEN = "token-of-the-operators";
    static final String ORDERS = "/operators/v1/accounts/lojademo/orders";
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final MarketplaceId FEIRA = new MarketplaceId("feira");

    /** SHA-256 of {@link #TOKEN}. */
    static final String HASH = "4d9d8fdf23647685957c08b835581c7bca21fc98f1ca311b009d81d41ff04bd7";

    final InMemoryOrderViews views = new InMemoryOrderViews();
    final ListedEventLog log = new ListedEventLog();
    final InMemoryIntegrationLog integrationLog = new InMemoryIntegrationLog();

    final InMemorySignalStore signals =
            new InMemorySignalStore(
                    new RecordingWorkQueue(),
                    new InMemoryInbox(new RecordingWorkQueue(), InstantSource.fixed(NOON)),
                    InstantSource.fixed(NOON),
                    _ -> List.of());

    /** Where orders that somebody does something about are decided; not what lists show. */
    final Aggregates<ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            orders = new InMemoryEvents(InstantSource.fixed(NOON)).of(StreamTypes.CHANNEL_ORDER);

    private final Application application =
            TestApplication.over(
                    new ChannelOrders(orders),
                    TestApplication.noCarts(),
                    InstantSource.fixed(NOON));

    final ParkedOrderUseCases parkedOrders = application.parkedOrders();

    /** Where orders of VTEX's order management are decided; not what lists show. */
    final OmsOrders omsOrders =
            new OmsOrders(new InMemoryEvents(InstantSource.fixed(NOON)).of(StreamTypes.OMS_ORDER));

    final OperatorActionUseCase omsActions =
            new OperatorActionService(omsOrders, InstantSource.fixed(NOON));

    /** VTEX, as support sees it. */
    final InMemorySupport inVtex = new InMemorySupport(InstantSource.fixed(NOON));

    final SupportUseCases support =
            new SupportService(
                    inVtex,
                    inVtex,
                    account ->
                            account.value().equals("lojademo")
                                    ? Optional.of(
                                            new Registered(
                                                    account,
                                                    Currency.getInstance("BRL"),
                                                    Map.of(),
                                                    false,
                                                    false,
                                                    NOON))
                                    : Optional.empty(),
                    omsOrders);

    final FindOrderUseCase finding = application.channelOrders().finding();

    /** As what an order's history shows its state. */
    FindOrderUseCase standing = finding;

    /** Of every document the same, so that nobody's name is in it but where names belong. */
    OrderContents contents = (_, _) -> SampleContent.of();

    /** What the settings name; k2 signs. */
    final ConfiguredCallbackKeys callbackKeys =
            account ->
                    account.value().equals("lojademo")
                            ? Map.of(
                                    "k2", Standing.CURRENT,
                                    "k1", Standing.CHECKING,
                                    "k0", Standing.COMPROMISED)
                            : Map.of();

    /** What the settings lack: nothing, until a test says so. */
    final SettableLacks lacking = new SettableLacks();

    /** How VTEX takes accounts' calls. */
    final List<VtexAccountHealth> vtexAccounts = new ArrayList<>();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StreamId channelOrder(String account, String orderId) {
        return StreamId.of(
                new ChannelOrderKey(
                        new AccountName(account), FEIRA, new MarketplaceOrderId(orderId)));
    }

    static StreamId omsOrder(String account, String orderId) {
        return StreamId.of(new OmsOrderRef(new AccountName(account), new OrderId(orderId)));
    }

    void hasChannelOrder(StreamId stream, Progress progress, int minute) {
        hasChannelOrder(stream, progress, minute, null);
    }

    void hasChannelOrder(
            StreamId stream, Progress progress, int minute, @Nullable String callbackKey) {
        Instant created = NOON.plusSeconds(60L * minute);
        Instant updated = created.plusSeconds(1);
        views.save(
                List.of(
                        new OrderView(
                                stream,
                                Kind.CHANNEL_ORDER,
                                FEIRA,
                                stream.channelOrder().orderId(),
                                null,
                                progress,
                                Money.of(11050, "BRL"),
                                created,
                                updated,
                                4,
                                progress.parked() ? updated : null,
                                callbackKey)));
    }

    /** Order 1001 of the marketplace stands still. */
    void parks(String code) {
        Placement placement =
                Placements.of(
                        new AccountName("lojademo"),
                        FEIRA,
                        new AffiliateId("FRD"),
                        "1001",
                        PaymentStatus.PENDING);
        StreamId stream = StreamId.of(placement.key());
        var _ =
                orders.handleNew(
                        stream,
                        new PlaceOrder(
                                placement.key(),
                                placement.affiliateId(),
                                placement.content(),
                                NOON));
        var _ = orders.handle(stream, new ParkOrder(code, "cause", NOON));
    }

    /** The customer asks to cancel VTEX's order. */
    void isAskedToCancel(String orderId) {
        stands(orderId, "cancellation-requested");
    }

    /** VTEX's order is known, in that status. */
    void stands(String orderId, String status) {
        stands(orderId, status, "Fulfillment");
    }

    /** The same of an order of that origin. */
    void stands(String orderId, String status, String origin) {
        OmsOrderRef ref = new OmsOrderRef(new AccountName("lojademo"), new OrderId(orderId));
        var _ =
                omsOrders.handle(
                        ref,
                        new OmsOrderCommand.RecordReading(
                                ref,
                                null,
                                SampleOmsSnapshots.ready(NOON, origin)
                                        .withStatus(new OmsStatus(status), NOON),
                                NOON));
    }

    void hasOmsOrder(StreamId stream, String status, int minute) {
        Instant created = NOON.plusSeconds(60L * minute);
        views.save(
                List.of(
                        new OrderView(
                                stream,
                                Kind.OMS_ORDER,
                                null,
                                null,
                                stream.omsOrder().orderId(),
                                Progress.in(status),
                                Money.of(4990, "BRL"),
                                created,
                                created,
                                0)));
    }

    /** The order stands too long; {@code toldAt} null before it was told. */
    void isOverdue(StreamId stream, Watchdog watchdog, @Nullable Instant toldAt) {
        views.save(
                List.of(
                        new OrderView(
                                stream,
                                Kind.OMS_ORDER,
                                null,
                                null,
                                stream.omsOrder().orderId(),
                                Progress.in("handling"),
                                Money.of(4990, "BRL"),
                                NOON.plusSeconds(3600),
                                NOON.plusSeconds(3600),
                                0,
                                null,
                                null,
                                new Watched(watchdog, NOON, toldAt))));
    }

    /** VTEX takes the account's calls in that way since noon. */
    void takesCalls(String account, VtexAccountHealth.State state, @Nullable Instant until) {
        vtexAccounts.add(new VtexAccountHealth(new AccountName(account), state, NOON, until, 60));
    }

    WebTestClient client() {
        return clientOf(views, new ConsoleProperties(HASH));
    }

    WebTestClient clientOf(OrderViews orders, ConsoleProperties properties) {
        EventTypeRegistry registry = new EventTypeRegistry();
        ConsoleConfiguration configuration = new ConsoleConfiguration();
        return WebTestClient.bindToController(
                        configuration.operatorsOrdersController(properties, orders),
                        configuration.operatorsOrderHistoryController(
                                orders,
                                log,
                                key -> standing.find(key),
                                contents,
                                event -> registry.typeOf(event.getClass()).name(),
                                InstantSource.fixed(NOON)),
                        configuration.operatorsInterventionsController(parkedOrders),
                        configuration.operatorsOmsActionsController(omsActions),
                        configuration.operatorsOmsCommandsController(new FewActions(), omsActions),
                        configuration.operatorsSupportController(support),
                        configuration.operatorsSellerChangeWindowController(support),
                        configuration.operatorsFilterTrialController(support),
                        configuration.operatorsCorrectableFieldsController(finding),
                        configuration.operatorsOrderLogController(orders, integrationLog),
                        configuration.operatorsCodesController(),
                        configuration.operatorsCallbackKeysController(orders, callbackKeys),
                        configuration.operatorsAttentionController(
                                lacking,
                                () -> List.copyOf(vtexAccounts),
                                InstantSource.fixed(NOON)),
                        configuration.operatorsBackfillsController(signals),
                        configuration.operatorsReconciliationsController(signals),
                        configuration.operatorsPageController())
                .webFilter(configuration.operatorsGate(properties))
                .build();
    }

    ResponseSpec get(String uri) {
        return client().get().uri(uri).headers(headers -> headers.setBearerAuth(TOKEN)).exchange();
    }

    ResponseSpec post(String uri, String body) {
        return client().post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** The answer's body. */
    static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(answer.expectBody().returnResult().getResponseBodyContent());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
