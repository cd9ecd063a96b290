package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.call.BreakerSettings;
import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.adapter.vtex.feed.FeedSettings;
import io.trapiche.adapter.vtex.feed.VtexOrderFeed;
import io.trapiche.adapter.vtex.oms.OrderDocuments;
import io.trapiche.adapter.vtex.oms.OrderFields;
import io.trapiche.adapter.vtex.oms.VtexOrderManagement;
import io.trapiche.adapter.vtex.orderintegration.AbsentValues;
import io.trapiche.adapter.vtex.orderintegration.CallbackEndpoints;
import io.trapiche.adapter.vtex.orderintegration.PlacementBodies;
import io.trapiche.adapter.vtex.orderintegration.VtexOrderIntegration;
import io.trapiche.adapter.vtex.pace.PaceSettings;
import io.trapiche.adapter.vtex.simulation.VtexCartSimulation;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.testkit.vtex.InMemoryVtex;
import io.trapiche.testkit.vtex.VtexStub;
import io.trapiche.testkit.vtex.VtexWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The real adapters in front of a VTEX on this machine. */
public final class VtexStubWorld implements VtexWorld {

    public static final AccountName ACCOUNT = new AccountName("lojademo");
    public static final VtexKeys KEYS =
            VtexKeys.only(new KeyPair("key-of-lojademo", "token-of-lojademo"));

    private final InMemoryVtex vtex = new InMemoryVtex(InstantSource.system());
    private final VtexStub stub = VtexStub.start(vtex);
    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final VtexCalls calls;

    public VtexStubWorld() {
        this(Duration.ofSeconds(10));
    }

    public VtexStubWorld(Duration readTimeout) {
        this(readTimeout, KEYS);
    }

    public VtexStubWorld(VtexKeys keys) {
        this(Duration.ofSeconds(10), keys);
    }

    private VtexStubWorld(Duration readTimeout, VtexKeys keys) {
        calls =
                new VtexCalls(
                        settings(stub.baseUrl(), readTimeout),
                        account -> Optional.of(keys).filter(_ -> account.equals(ACCOUNT)),
                        (_, _, _, _) -> {},
                        this::now,
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

    private Instant now() {
        return Instant.now().plus(skipped.get());
    }

    /** Lets time pass for the calls' pauses. */
    public void skip(Duration time) {
        skipped.updateAndGet(time::plus);
    }

    public VtexStub stub() {
        return stub;
    }

    public VtexCalls calls() {
        return calls;
    }

    @Override
    public AccountName account() {
        return ACCOUNT;
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
        return new VtexOrderIntegration(
                calls,
                new CallbackEndpoints("Trapiche", "https://hub.example.com", AddressBook.ADDRESSES),
                new PlacementBodies(ShippingPrice.LINE, _ -> AbsentValues.EMPTY),
                false);
    }

    @Override
    public OrderManagement orderManagement() {
        return new VtexOrderManagement(calls, new OrderDocuments(OrderFields.LISTED));
    }

    @Override
    public OrderFeed orderFeed() {
        return new VtexOrderFeed(calls, new FeedSettings(10, Duration.ofMinutes(1)));
    }

    @Override
    public CartSimulation cartSimulation() {
        return new VtexCartSimulation(calls);
    }

    @Override
    public void sell(CartQuote sku) {
        vtex.sell(account(), sku);
    }

    @Override
    public List<ProcessingResult> settle() {
        return vtex.settle().stream().map(InMemoryVtex.Called::result).toList();
    }

    @Override
    public void throttle(Duration retryAfter) {
        vtex.throttle(retryAfter);
    }

    @Override
    public void recover() {
        vtex.recover();
        skip(Duration.ofHours(1));
    }

    @Override
    public void letVisibilityPass() {
        vtex.letVisibilityPass();
    }

    @Override
    public void close() {
        calls.close();
        stub.close();
    }
}
