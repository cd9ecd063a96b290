package io.trapiche.application;

import io.trapiche.application.cancelling.CancelOrderService;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.FindOrderService;
import io.trapiche.application.correcting.CorrectOrderService;
import io.trapiche.application.correcting.ParkedOrderService;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.application.flow.AdvanceOrderWorker;
import io.trapiche.application.flow.OrderStore;
import io.trapiche.application.following.FeedPauses;
import io.trapiche.application.following.OrderReading;
import io.trapiche.application.following.ReadFeedWorker;
import io.trapiche.application.following.ReadOrderWorker;
import io.trapiche.application.following.ReadOverdueWorker;
import io.trapiche.application.inbox.SessionInbox;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.instructing.ErpCommandService;
import io.trapiche.application.instructing.ErpCommands;
import io.trapiche.application.instructing.OperatorActionService;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.placing.ApproveOrderService;
import io.trapiche.application.placing.CheckPlacementService;
import io.trapiche.application.placing.PlaceOrderService;
import io.trapiche.application.port.ChannelOrderUseCases;
import io.trapiche.application.seller.CachedSellerAccounts;
import io.trapiche.application.seller.RegisterSellerService;
import io.trapiche.application.seller.Sellers;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.vtex.StoringFirst;
import io.trapiche.application.vtex.port.VtexPorts;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.flow.FlowSettings;
import java.time.InstantSource;
import java.util.List;

/** The application, put together: every use case, and what does an order's work. */
public final class Application {

    private final Aggregates aggregates;
    private final Ports ports;
    private final Settings settings;
    private final CachedSellerAccounts sellers;

    /** What commands are decided on. */
    public record Aggregates(
            ChannelOrders channelOrders,
            OmsOrders omsOrders,
            Sellers sellers,
            ErpCommands erpCommands) {}

    /** What it works with. */
    public record Ports(VtexPorts vtex, Inbox inbox, Sessions sessions, InstantSource clock) {

        /** The same, as orders' work sees them. */
        Ports inSessions() {
            return new Ports(
                    StoringFirst.in(sessions, vtex),
                    new SessionInbox(inbox, sessions),
                    sessions,
                    clock);
        }
    }

    /**
     * How it works.
     *
     * @param feedPauses between two readings of an empty feed
     */
    public record Settings(FlowSettings flow, OrderRules rules, FeedPauses feedPauses) {}

    public Application(Aggregates aggregates, Ports ports, Settings settings) {
        this.aggregates = aggregates;
        this.ports = ports;
        this.settings = settings;
        this.sellers = new CachedSellerAccounts(aggregates.sellers(), ports.clock());
    }

    /** What marketplaces ask for. */
    public ChannelOrderUseCases channelOrders() {
        ChannelOrders orders = aggregates.channelOrders();
        InstantSource clock = ports.clock();
        return new ChannelOrderUseCases(
                new PlaceOrderService(orders, clock),
                new CheckPlacementService(orders, ports.vtex().carts(), clock),
                new ApproveOrderService(orders, clock),
                new CancelOrderService(orders, clock),
                new CorrectOrderService(orders, clock),
                new FindOrderService(orders));
    }

    /** What people do about orders that stand still. */
    public ParkedOrderUseCases parkedOrders() {
        return new ParkedOrderService(aggregates.channelOrders(), settings.rules(), ports.clock());
    }

    /** What ERP systems ask of orders. */
    public ErpCommandUseCase erpCommands() {
        return new ErpCommandService(
                aggregates.omsOrders(), aggregates.erpCommands(), ports.clock());
    }

    /** What operators ask VTEX to do with orders. */
    public OperatorActionUseCase operatorActions() {
        return new OperatorActionService(aggregates.omsOrders(), ports.clock());
    }

    public RegisterSellerUseCase registration() {
        return new RegisterSellerService(aggregates.sellers(), ports.clock());
    }

    public SellerAccounts sellers() {
        return sellers;
    }

    public MarketplaceAccess access() {
        return sellers;
    }

    /** What is done without being asked: orders carried on, signals and feeds read. */
    public List<Worker> workers() {
        Ports own = ports.inSessions();
        OrderReading reading = reading(own);
        return List.of(
                AdvanceOrderWorker.of(
                        new OrderStore(
                                aggregates.channelOrders(), aggregates.omsOrders(), own.sessions()),
                        reading,
                        own.vtex(),
                        own.inbox(),
                        settings.flow(),
                        own.sessions(),
                        own.clock()),
                new ReadOrderWorker(reading, own.sessions()),
                new ReadFeedWorker(
                        ports.vtex().feed(), ports.inbox(), ports.clock(), settings.feedPauses()));
    }

    /** Reads orders that stand too long. */
    public Worker overdueReadings(WatchedOrders watched) {
        Ports own = ports.inSessions();
        return new ReadOverdueWorker(
                reading(own), aggregates.omsOrders(), watched, own.sessions(), own.clock());
    }

    private OrderReading reading(Ports own) {
        return new OrderReading(
                own.vtex().management(),
                sellers,
                aggregates.omsOrders(),
                aggregates.channelOrders(),
                own.inbox(),
                own.clock());
    }
}
