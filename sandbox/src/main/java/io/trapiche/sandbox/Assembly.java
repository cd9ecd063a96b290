package io.trapiche.sandbox;

import io.trapiche.sandbox.control.AccessControl;
import io.trapiche.sandbox.control.ControlRoutes;
import io.trapiche.sandbox.control.FaultControl;
import io.trapiche.sandbox.control.LogControl;
import io.trapiche.sandbox.control.OrderControl;
import io.trapiche.sandbox.control.PushControl;
import io.trapiche.sandbox.control.SellerControl;
import io.trapiche.sandbox.control.ShopOrders;
import io.trapiche.sandbox.control.SignalControl;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.feed.FeedCalls;
import io.trapiche.sandbox.feed.Feeds;
import io.trapiche.sandbox.filter.TestExpression;
import io.trapiche.sandbox.hook.HookCalls;
import io.trapiche.sandbox.hook.Hooks;
import io.trapiche.sandbox.http.Access;
import io.trapiche.sandbox.http.ApiRoutes;
import io.trapiche.sandbox.http.CallLog;
import io.trapiche.sandbox.http.Credentials;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Outgoing;
import io.trapiche.sandbox.http.RateLimits;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.journal.EffectNotes;
import io.trapiche.sandbox.journal.Journal;
import io.trapiche.sandbox.oms.AutomaticSteps;
import io.trapiche.sandbox.oms.NewOrders;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderChanges;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.SellerActions;
import io.trapiche.sandbox.oms.call.AddInteraction;
import io.trapiche.sandbox.oms.call.AddTracking;
import io.trapiche.sandbox.oms.call.CancelOrder;
import io.trapiche.sandbox.oms.call.ChangeControl;
import io.trapiche.sandbox.oms.call.ChangeHistory;
import io.trapiche.sandbox.oms.call.ChangeOrder;
import io.trapiche.sandbox.oms.call.ChangeSummary;
import io.trapiche.sandbox.oms.call.DenyCancellation;
import io.trapiche.sandbox.oms.call.GetOrder;
import io.trapiche.sandbox.oms.call.InvoiceOrder;
import io.trapiche.sandbox.oms.call.LookUps;
import io.trapiche.sandbox.oms.call.NotifyPayment;
import io.trapiche.sandbox.oms.call.OrdersApis;
import io.trapiche.sandbox.oms.call.StartHandling;
import io.trapiche.sandbox.oms.document.OrderDocument;
import io.trapiche.sandbox.oms.listing.ListOrders;
import io.trapiche.sandbox.oms.listing.OrderIndex;
import io.trapiche.sandbox.orderintegration.Approval;
import io.trapiche.sandbox.orderintegration.Callbacks;
import io.trapiche.sandbox.orderintegration.Intake;
import io.trapiche.sandbox.orderintegration.Integration;
import io.trapiche.sandbox.orderintegration.PlaceOrder;
import io.trapiche.sandbox.orderintegration.UpdateStatus;
import io.trapiche.sandbox.push.Pushes;
import io.trapiche.sandbox.seller.GetAffiliate;
import io.trapiche.sandbox.seller.SellerChangeWindows;
import io.trapiche.sandbox.seller.Sellers;
import io.trapiche.sandbox.simulation.SimulateCart;
import io.trapiche.sandbox.store.FileStore;
import io.trapiche.sandbox.store.NoStore;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.wire.Ids;
import io.trapiche.sandbox.wire.Json;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Puts the parts of a sandbox together. */
final class Assembly implements AutoCloseable {
    private final SandboxSettings settings;
    private final long seed;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Scheduler scheduler = Schedulers.fromExecutorService(workers, "sandbox");
    private final Faults faults = new Faults();
    private final CallLog log = new CallLog();
    private final Journal journal;
    private final Store store;
    private final Jobs jobs;
    private final Outgoing outgoing;
    private final Orders orders;
    private final NewOrders newOrders;
    private final OrderIndex index;
    private final SellerChangeWindows windows = new SellerChangeWindows();
    private final AutomaticSteps steps;
    private final OrderChanges changes;
    private final Feeds feeds;
    private final Hooks hooks;
    private final Integration integration;
    private final Approval approval;
    private final Callbacks callbacks;
    private final Sellers sellers;
    private final Pushes pushes;
    private final Access access;
    private final RateLimits limits;

    Assembly(SandboxSettings settings) {
        this.settings = settings;
        this.seed = seed(settings.seed());
        SandboxTimings timings = settings.timings();
        journal = new Journal(settings.clock());
        store = store(settings.dataFile());
        jobs = new Jobs(store, settings.clock(), workers);
        outgoing = new Outgoing(timings.callTimeout(), workers);
        orders = new Orders(store, settings.clock(), new Ids(new Random(seed)));
        newOrders = new NewOrders(orders);
        index = new OrderIndex(orders, store);
        sellers = new Sellers(store, withFranchises());
        access = new Access(credentials(), store);
        limits = new RateLimits(settings.clock());
        steps =
                new AutomaticSteps(
                        orders,
                        jobs,
                        faults,
                        timings.statusStepDelay(),
                        timings.cancellationWindow(),
                        windows::of);
        changes = new OrderChanges(orders, jobs, faults, timings.statusStepDelay());
        feeds = new Feeds(store, settings.clock(), faults, journal, this::document);
        hooks =
                new Hooks(
                        store,
                        jobs,
                        outgoing,
                        faults,
                        settings.clock(),
                        timings.retryDelay(),
                        this::document);
        callbacks = new Callbacks(jobs, outgoing, faults, timings.retryDelay());
        integration =
                new Integration(
                        orders,
                        newOrders,
                        jobs,
                        callbacks,
                        sellers,
                        affiliates(),
                        timings.callbackDelay());
        approval = new Approval(store, orders, jobs, callbacks);
        pushes =
                new Pushes(orders, jobs, outgoing, faults, name -> sellers.settings(name).pushes());
        orders.addListener(feeds);
        orders.addListener(hooks);
        orders.addListener(steps);
        orders.addListener(pushes);
        orders.addInvoiceListener(pushes);
        orders.addEffectListener(new EffectNotes(journal));
    }

    /** Of an order, as filters of feed and hook see it. */
    private JsonNode document(Order order) {
        String currency = sellers.settings(order.key().account()).currencyOrReal();
        return Json.tree(OrderDocument.of(order, currency));
    }

    private static long seed(@Nullable Long given) {
        return given == null ? new SecureRandom().nextLong() : given;
    }

    private static Store store(@Nullable Path file) {
        return file == null ? new NoStore() : FileStore.open(file);
    }

    private Map<String, Set<String>> affiliates() {
        return settings.accounts().stream()
                .collect(
                        Collectors.toMap(
                                SandboxAccount::name, account -> Set.copyOf(account.affiliates())));
    }

    /** Takes up what an earlier run left undone. */
    void startJobs() {
        jobs.start(this::run);
    }

    boolean isIdle() {
        return jobs.isIdle();
    }

    private void run(ScheduledJob scheduled) {
        switch (scheduled.job()) {
            case Job.Integrate job -> integration.integrate(scheduled, job);
            case Job.Approve job -> approval.approve(scheduled, job);
            case Job.Advance job -> steps.advance(scheduled, job);
            case Job.FinishChange job -> changes.finish(scheduled, job);
            case Job.CallBack job -> callbacks.deliver(scheduled, job);
            case Job.CallHook job -> hooks.call(scheduled, job);
            case Job.Push job -> pushes.push(scheduled, job);
        }
    }

    private Set<String> withFranchises() {
        return settings.accounts().stream()
                .filter(SandboxAccount::franchises)
                .map(SandboxAccount::name)
                .collect(Collectors.toSet());
    }

    private List<Credentials> credentials() {
        return settings.accounts().stream()
                .map(
                        account ->
                                Credentials.local(
                                        account.name(), account.appKey(), account.appToken()))
                .toList();
    }

    /** VTEX's routes first: they are called the most. */
    RouterFunction<ServerResponse> routes() {
        ApiRoutes api = new ApiRoutes(access, limits, faults, log, settings.clock(), scheduler);
        return api.routes(handlers()).and(control().routes());
    }

    private ControlRoutes control() {
        Set<String> accounts = affiliates().keySet();
        return new ControlRoutes(
                scheduler,
                accounts,
                new OrderControl(
                        orders,
                        new ShopOrders(orders, newOrders),
                        new SellerActions(orders),
                        sellers),
                new FaultControl(faults, accounts, seed),
                new LogControl(log, journal),
                new SellerControl(sellers),
                new AccessControl(access, limits),
                new PushControl(pushes.log()),
                new SignalControl(access, feeds, hooks, index));
    }

    private Map<Route, Handler> handlers() {
        Map<Route, Handler> handlers = new EnumMap<>(Route.class);
        addOrderIntegration(handlers);
        addOms(handlers);
        addFeed(handlers);
        addHook(handlers);
        handlers.put(Route.SIMULATE_CART, new SimulateCart(sellers));
        handlers.put(Route.GET_AFFILIATE, new GetAffiliate(affiliates()));
        return handlers;
    }

    private void addOrderIntegration(Map<Route, Handler> handlers) {
        Intake intake =
                new Intake(
                        store,
                        jobs,
                        faults,
                        callbacks,
                        journal,
                        settings.timings().callbackDelay());
        handlers.put(Route.PLACE_ORDER, new PlaceOrder(intake));
        handlers.put(Route.UPDATE_STATUS, new UpdateStatus(intake, sellers));
    }

    private void addOms(Map<Route, Handler> handlers) {
        AddTracking tracking = new AddTracking(orders);
        OrdersApis apis = new OrdersApis(sellers);
        ListOrders list = new ListOrders(index, sellers);
        GetOrder get = new GetOrder(orders, sellers, faults);
        InvoiceOrder invoice = new InvoiceOrder(orders);
        handlers.put(Route.LIST_ORDERS, apis.ordinary(list));
        handlers.put(Route.LIST_ORDERS_PII, list.search());
        handlers.put(Route.GET_ORDER, apis.ordinary(get));
        handlers.put(Route.GET_ORDER_PII, get.document());
        handlers.put(Route.START_HANDLING, apis.ordinary(new StartHandling(orders)));
        handlers.put(Route.START_HANDLING_PII, apis.pii(new StartHandling(orders)));
        handlers.put(Route.CANCEL_ORDER, apis.ordinary(new CancelOrder(orders)));
        handlers.put(Route.CANCEL_ORDER_PII, apis.pii(new CancelOrder(orders)));
        handlers.put(Route.ADD_INTERACTION, new AddInteraction(orders));
        handlers.put(Route.NOTIFY_PAYMENT, apis.ordinary(new NotifyPayment(orders)));
        handlers.put(Route.NOTIFY_PAYMENT_PII, apis.pii(new NotifyPayment(orders)));
        LookUps lookUps = new LookUps(orders, sellers);
        handlers.put(Route.GET_ORDER_GROUP, lookUps.orderGroup());
        handlers.put(Route.GET_PAYMENT_TRANSACTION, lookUps.paymentTransaction());
        handlers.put(Route.GET_CONVERSATION, lookUps.conversation());
        handlers.put(Route.GET_SELLER_CHANGE_WINDOW, windows.read());
        handlers.put(Route.SET_SELLER_CHANGE_WINDOW, windows.set());
        handlers.put(Route.DENY_CANCELLATION, new DenyCancellation(new SellerActions(orders)));
        ChangeHistory history = new ChangeHistory(orders);
        ChangeOrder change = new ChangeOrder(orders, changes);
        handlers.put(Route.CHANGE_ORDER, change.change());
        handlers.put(Route.PREVIEW_CHANGE, change.preview());
        ChangeControl control = new ChangeControl(orders, changes);
        handlers.put(Route.RETRY_CHANGE, control.retry());
        handlers.put(Route.CANCEL_CHANGE, control.cancel());
        handlers.put(Route.GET_CHANGES, history.all());
        handlers.put(Route.GET_CHANGE, history.one());
        handlers.put(Route.GET_CHANGE_SUMMARY, new ChangeSummary(orders, this::document));
        handlers.put(Route.INVOICE_ORDER, apis.ordinary(invoice));
        handlers.put(Route.INVOICE_ORDER_PII, apis.pii(invoice.ofPii()));
        handlers.put(Route.ADD_TRACKING_NUMBER, tracking.number());
        handlers.put(Route.ADD_TRACKING_EVENTS, tracking.events());
    }

    private void addFeed(Map<Route, Handler> handlers) {
        FeedCalls calls = new FeedCalls(feeds, settings.timings().visibilityTimeout());
        handlers.put(Route.GET_FEED_CONFIG, calls.config());
        handlers.put(Route.POST_FEED_CONFIG, calls.configure());
        handlers.put(Route.DELETE_FEED_CONFIG, calls.remove());
        handlers.put(Route.READ_FEED, calls.read());
        handlers.put(Route.COMMIT_FEED, calls.commit());
        handlers.put(Route.TEST_EXPRESSION, new TestExpression());
    }

    private void addHook(Map<Route, Handler> handlers) {
        HookCalls calls = new HookCalls(hooks);
        handlers.put(Route.GET_HOOK_CONFIG, calls.config());
        handlers.put(Route.POST_HOOK_CONFIG, calls.configure());
        handlers.put(Route.DELETE_HOOK_CONFIG, calls.remove());
    }

    @Override
    public void close() {
        jobs.close();
        outgoing.close();
        scheduler.dispose();
        workers.shutdownNow();
        store.close();
    }
}
