package io.trapiche.testkit.vtex;

import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.OrderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A world that consists of nothing but the in-memory VTEX. */
final class InMemoryVtexWorld implements VtexWorld {

    private final InMemoryVtex vtex = new InMemoryVtex(InstantSource.system());
    private final InMemorySupport support = new InMemorySupport(InstantSource.system());

    @Override
    public AccountName account() {
        return new AccountName("lojademo");
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
        return vtex;
    }

    @Override
    public OrderManagement orderManagement() {
        return vtex;
    }

    @Override
    public OrderFeed orderFeed() {
        return vtex;
    }

    @Override
    public SignalConfigurations signals() {
        return vtex;
    }

    @Override
    public OrderListing listing() {
        return vtex;
    }

    @Override
    public SupportReadings supportReadings() {
        return support;
    }

    @Override
    public SellerChangeWindow sellerChangeWindow() {
        return support;
    }

    @Override
    public OmsOrderRef ownSale() {
        return support.sell(account());
    }

    @Override
    public OrderId groupOf(OmsOrderRef order) {
        return support.groupOf(order);
    }

    @Override
    public void lose(SignalSource source) {
        vtex.loseSignal(account(), source);
    }

    @Override
    public void change(SignalSource source) {
        vtex.changeSignal(account(), source);
    }

    @Override
    public void forbidConfiguring() {
        vtex.denySignals(true);
    }

    @Override
    public List<ProcessingResult> settle() {
        return vtex.settle().stream().map(InMemoryVtex.Called::result).toList();
    }

    @Override
    public void stallChanges() {
        vtex.stallChanges();
    }

    @Override
    public void throttle(Duration retryAfter) {
        vtex.throttle(retryAfter);
        support.throttle(retryAfter);
    }

    @Override
    public void recover() {
        vtex.recover();
    }

    @Override
    public void letVisibilityPass() {
        vtex.letVisibilityPass();
    }

    @Override
    public void close() {
        vtex.recover();
    }
}
