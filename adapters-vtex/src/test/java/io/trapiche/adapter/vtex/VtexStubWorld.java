package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexCredentials;
import io.trapiche.adapter.vtex.feed.VtexOrderFeed;
import io.trapiche.adapter.vtex.oms.VtexOrderManagement;
import io.trapiche.adapter.vtex.orderintegration.CallbackEndpoints;
import io.trapiche.adapter.vtex.orderintegration.VtexOrderIntegration;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.testkit.vtex.InMemoryVtex;
import io.trapiche.testkit.vtex.VtexStub;
import io.trapiche.testkit.vtex.VtexWorld;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The real adapters in front of a VTEX on this machine. */
public final class VtexStubWorld implements VtexWorld {

    public static final AccountName ACCOUNT = new AccountName("lojademo");
    public static final String SECRET = "stub-callback-secret";

    private final InMemoryVtex vtex = new InMemoryVtex(InstantSource.system());
    private final VtexStub stub = VtexStub.start(vtex);
    private final VtexCalls calls;

    public VtexStubWorld() {
        this(Duration.ofSeconds(10));
    }

    public VtexStubWorld(Duration readTimeout) {
        calls =
                new VtexCalls(
                        new VtexCallSettings(
                                stub.baseUrl(),
                                Duration.ofSeconds(5),
                                readTimeout,
                                2,
                                Duration.ofMillis(100)),
                        VtexStubWorld::credentials,
                        (_, _, _, _) -> {},
                        InstantSource.system());
    }

    public static Optional<VtexCredentials> credentials(AccountName account) {
        return account.equals(ACCOUNT)
                ? Optional.of(new VtexCredentials("key-of-lojademo", "token-of-lojademo"))
                : Optional.empty();
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
                new CallbackEndpoints(
                        "Trapiche", "https://hub.example.com", _ -> Optional.of(SECRET)));
    }

    @Override
    public OrderManagement orderManagement() {
        return new VtexOrderManagement(calls);
    }

    @Override
    public OrderFeed orderFeed() {
        return new VtexOrderFeed(calls);
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
