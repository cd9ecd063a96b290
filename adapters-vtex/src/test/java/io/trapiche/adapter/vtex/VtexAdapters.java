package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.call.BreakerSettings;
import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.adapter.vtex.feed.FeedConfiguration;
import io.trapiche.adapter.vtex.feed.FeedSettings;
import io.trapiche.adapter.vtex.feed.VtexOrderFeed;
import io.trapiche.adapter.vtex.hook.HookConfiguration;
import io.trapiche.adapter.vtex.hook.HookHeader;
import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.adapter.vtex.oms.OrderFields;
import io.trapiche.adapter.vtex.oms.SampleDocuments;
import io.trapiche.adapter.vtex.oms.VtexOrderListing;
import io.trapiche.adapter.vtex.oms.VtexOrderManagement;
import io.trapiche.adapter.vtex.orderintegration.CallbackEndpoints;
import io.trapiche.adapter.vtex.orderintegration.PlacementBodies;
import io.trapiche.adapter.vtex.orderintegration.PlacementSettings;
import io.trapiche.adapter.vtex.orderintegration.VtexOrderIntegration;
import io.trapiche.adapter.vtex.pace.PaceSettings;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.adapter.vtex.signal.VtexSignalConfigurations;
import io.trapiche.adapter.vtex.simulation.VtexCartSimulation;
import io.trapiche.adapter.vtex.support.VtexSellerChangeWindow;
import io.trapiche.adapter.vtex.support.VtexSupportReadings;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The real adapters of {@code lojademo}, in front of whatever listens at an address. */
final class VtexAdapters implements AutoCloseable {

    static final AccountName ACCOUNT = AddressBook.ACCOUNT;
    static final Duration VISIBILITY = Duration.ofMinutes(1);

    static final String HOOK_SECRET = "secret-of-lojademo-hook";

    private static final FeedSettings FEED = new FeedSettings(10, VISIBILITY, Duration.ofDays(4));

    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final VtexCalls calls;
    private final String publicBaseUrl;
    private final OrdersAccess access;

    /**
     * Adapters that nothing was asked of yet.
     *
     * @param baseUrl template of the address
     * @param publicBaseUrl where results are called back to
     */
    VtexAdapters(String baseUrl, Duration readTimeout, VtexKeys keys, String publicBaseUrl) {
        this(baseUrl, readTimeout, keys, publicBaseUrl, OrdersAccess.OMS);
    }

    /** As above, of an account that has this API of orders. */
    VtexAdapters(
            String baseUrl,
            Duration readTimeout,
            VtexKeys keys,
            String publicBaseUrl,
            OrdersAccess access) {
        this.publicBaseUrl = publicBaseUrl;
        this.access = access;
        calls =
                new VtexCalls(
                        settings(baseUrl, readTimeout),
                        account -> Optional.of(keys).filter(_ -> account.equals(ACCOUNT)),
                        _ -> {},
                        () -> Instant.now().plus(skipped.get()),
                        () -> System.nanoTime() + skipped.get().toNanos());
    }

    private static VtexCallSettings settings(String baseUrl, Duration readTimeout) {
        return new VtexCallSettings(
                baseUrl,
                Duration.ofSeconds(5),
                readTimeout,
                2,
                Duration.ofMillis(100),
                new PaceSettings(10_000_000, 10_000_000, 0),
                Duration.ofMinutes(1),
                new BreakerSettings(10, 4, 50, Duration.ofSeconds(30), Duration.ofMinutes(2)),
                Duration.ofMinutes(5));
    }

    /** Lets time pass for the calls' pauses. */
    void skip(Duration time) {
        skipped.updateAndGet(time::plus);
    }

    VtexCalls calls() {
        return calls;
    }

    OrderIntegration orderIntegration() {
        return new VtexOrderIntegration(
                calls,
                new CallbackEndpoints("Trapiche", publicBaseUrl, AddressBook.ADDRESSES),
                new PlacementBodies(
                        PlacementPolicy.DEFAULT,
                        AmountScales.DOCUMENTED,
                        _ -> PlacementSettings.DEFAULT),
                false);
    }

    OrderManagement orderManagement() {
        return new VtexOrderManagement(
                calls,
                SampleDocuments.reader(OrderFields.LISTED),
                AmountScales.DOCUMENTED,
                _ -> ZoneOffset.UTC,
                _ -> access);
    }

    OrderFeed orderFeed() {
        return new VtexOrderFeed(calls, FEED);
    }

    /** The hook calls where results are called back to. */
    SignalConfigurations signals() {
        return signals(SignalFilter.byDefault());
    }

    SignalConfigurations signals(SignalFilter filter) {
        HookHeader header = new HookHeader("X-Hook", new LiveSecrets(_ -> List.of(HOOK_SECRET)));
        return new VtexSignalConfigurations(
                calls,
                Map.of(
                        SignalSource.FEED,
                        new FeedConfiguration(FEED, _ -> filter),
                        SignalSource.HOOK,
                        new HookConfiguration(_ -> publicBaseUrl + "/hook", header, _ -> filter)),
                new FilterExpressions(calls));
    }

    OrderListing listing() {
        return new VtexOrderListing(calls, _ -> access);
    }

    SupportReadings supportReadings() {
        return new VtexSupportReadings(
                calls,
                (_, told) -> Optional.of(Money.of(told, "BRL")),
                new FilterExpressions(calls));
    }

    SellerChangeWindow sellerChangeWindow() {
        return new VtexSellerChangeWindow(calls);
    }

    CartSimulation cartSimulation() {
        return new VtexCartSimulation(calls, AmountScales.DOCUMENTED);
    }

    @Override
    public void close() {
        calls.close();
    }
}
