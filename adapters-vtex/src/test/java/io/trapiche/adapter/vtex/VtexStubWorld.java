package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.testkit.vtex.Placements;
import java.time.Duration;

/** The real adapters in front of a server that answers as it was told to. */
public final class VtexStubWorld implements AutoCloseable {

    public static final AccountName ACCOUNT = VtexAdapters.ACCOUNT;
    public static final VtexKeys KEYS =
            VtexKeys.only(new KeyPair("key-of-lojademo", "token-of-lojademo"));

    private final VtexStub stub = VtexStub.start();
    private final VtexAdapters adapters;

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
        adapters = new VtexAdapters(stub.baseUrl(), readTimeout, keys, "https://hub.example.com");
    }

    /** Lets time pass for the calls' pauses. */
    public void skip(Duration time) {
        adapters.skip(time);
    }

    public VtexStub stub() {
        return stub;
    }

    public VtexCalls calls() {
        return adapters.calls();
    }

    public AccountName account() {
        return ACCOUNT;
    }

    public MarketplaceId marketplace() {
        return new MarketplaceId("feira");
    }

    public AffiliateId affiliateId() {
        return new AffiliateId("FRD");
    }

    /** A placement of the marketplace's. */
    public Placement placement(String orderId, PaymentStatus status) {
        return Placements.of(account(), marketplace(), affiliateId(), orderId, status);
    }

    public OrderIntegration orderIntegration() {
        return adapters.orderIntegration();
    }

    public OrderManagement orderManagement() {
        return adapters.orderManagement();
    }

    public OrderFeed orderFeed() {
        return adapters.orderFeed();
    }

    public SignalConfigurations signals() {
        return adapters.signals();
    }

    public SignalConfigurations signals(SignalFilter filter) {
        return adapters.signals(filter);
    }

    public SupportReadings supportReadings() {
        return adapters.supportReadings();
    }

    public OrderListing listing() {
        return adapters.listing();
    }

    public CartSimulation cartSimulation() {
        return adapters.cartSimulation();
    }

    @Override
    public void close() {
        adapters.close();
        stub.close();
    }
}
