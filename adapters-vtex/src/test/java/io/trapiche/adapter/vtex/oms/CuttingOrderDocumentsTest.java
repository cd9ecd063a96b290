package io.trapiche.adapter.vtex.oms;

import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.testkit.vtex.OrderDocumentFilterContract;

final class CuttingOrderDocumentsTest extends OrderDocumentFilterContract {

    @Override
    protected OrderDocumentFilter filter() {
        return new OrderDocuments(OrderFields.LISTED);
    }
}
