package io.trapiche.adapter.vtex.oms;

import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.testkit.vtex.OrderDocumentFilterContract;

final class CuttingOrderDocumentsTest extends OrderDocumentFilterContract {

    @Override
    protected OrderDocumentFilter filter() {
        return SampleDocuments.reader(OrderFields.LISTED);
    }
}
