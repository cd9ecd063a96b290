package io.trapiche.adapter.vtex.feed;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.testkit.vtex.OrderFeedContract;
import io.trapiche.testkit.vtex.VtexWorld;

final class VtexOrderFeedTest extends OrderFeedContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld();
    }
}
