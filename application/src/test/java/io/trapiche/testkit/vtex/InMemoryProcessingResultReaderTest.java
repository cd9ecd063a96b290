package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.ProcessingResultReader;

final class InMemoryProcessingResultReaderTest extends ProcessingResultReaderContract {

    @Override
    protected ProcessingResultReader reader() {
        return new InMemoryProcessingResultReader();
    }
}
