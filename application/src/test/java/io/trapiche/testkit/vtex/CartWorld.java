package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import java.time.Duration;

/** A VTEX with one account that sells something, and the adapter that asks for it. */
public interface CartWorld extends AutoCloseable {

    AccountName account();

    /** Under which the account knows the marketplace. */
    AffiliateId affiliateId();

    CartSimulation cartSimulation();

    /** Lets the account sell a SKU as told. */
    void sell(CartQuote sku);

    /** Makes VTEX refuse every call as one too many, and ask for this pause. */
    void throttle(Duration retryAfter);

    @Override
    void close();
}
