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
import java.util.List;

/**
 * A VTEX with one account and one marketplace, and the adapters that reach it. The contract suites
 * bring their orders about through the ports alone.
 */
public interface VtexWorld extends AutoCloseable {

    AccountName account();

    MarketplaceId marketplace();

    /** Under which the account knows the marketplace. */
    AffiliateId affiliateId();

    OrderIntegration orderIntegration();

    OrderManagement orderManagement();

    OrderFeed orderFeed();

    SignalConfigurations signals();

    OrderListing listing();

    SupportReadings supportReadings();

    SellerChangeWindow sellerChangeWindow();

    /** An order of the account's own shop, paid by card, of which a mail was sent. */
    OmsOrderRef ownSale();

    /** The purchase that the order is of. */
    OrderId groupOf(OmsOrderRef order);

    /** VTEX deletes a configuration in silence. */
    void lose(SignalSource source);

    /** Somebody else with the same key changes a configuration. */
    void change(SignalSource source);

    /** Takes the right to configure from the key. */
    void forbidConfiguring();

    /**
     * Lets VTEX work off everything that was enqueued and go through its automatic statuses.
     *
     * @return the results it called back with since it was last asked, as they came
     */
    List<ProcessingResult> settle();

    /** Has VTEX carry out no change of an order by itself, unless it is asked to try it again. */
    void stallChanges();

    /** Makes VTEX refuse every call as one too many, and ask for this pause. */
    void throttle(Duration retryAfter);

    /** Ends {@link #throttle}. */
    void recover();

    /** Shows what was read from the feed and not committed again. */
    void letVisibilityPass();

    @Override
    void close();
}
