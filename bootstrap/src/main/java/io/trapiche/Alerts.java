package io.trapiche;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says in the log what people should see of events: once, by whichever instance follows them at the
 * time, because a consumer's position is common to all of them. Only a crash in between repeats it.
 */
final class Alerts implements EventConsumer {

    private final List<Consumer<RecordedEvent>> alerts;

    Alerts(List<Consumer<RecordedEvent>> alerts) {
        this.alerts = List.copyOf(alerts);
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public void consume(List<RecordedEvent> batch) {
        batch.forEach(recorded -> alerts.forEach(alert -> alert.accept(recorded)));
    }
}
