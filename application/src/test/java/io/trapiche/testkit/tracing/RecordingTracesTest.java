package io.trapiche.testkit.tracing;

import io.trapiche.application.tracing.Traces;

class RecordingTracesTest extends TracesContract {

    private final RecordingTraces traces = new RecordingTraces();

    @Override
    protected Traces traces() {
        return traces;
    }
}
