package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.testkit.vtex.ProcessingResultReaderContract;

final class VtexProcessingResultReaderTest extends ProcessingResultReaderContract {

    @Override
    protected ProcessingResultReader reader() {
        return new VtexProcessingResultReader();
    }
}
