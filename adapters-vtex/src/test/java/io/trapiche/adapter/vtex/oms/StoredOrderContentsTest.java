package io.trapiche.adapter.vtex.oms;

import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.testkit.vtex.OrderContentsContract;

final class StoredOrderContentsTest extends OrderContentsContract {

    @Override
    protected OrderContents contents() {
        return SampleDocuments.contents("BRL");
    }
}
