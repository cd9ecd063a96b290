package io.trapiche.adapter.erp.check;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says in words why the start made no client of Kafka. Brokers that are away are no such matter:
 * the service starts without them.
 */
public final class KafkaUnusable extends AbstractFailureAnalyzer<KafkaException> {

    private final Environment settings;

    public KafkaUnusable(Environment settings) {
        this.settings = settings;
    }

    /** What brokers answer is no such matter either. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, KafkaException unusable) {
        return unusable instanceof ApiException ? null : told(unusable);
    }

    private FailureAnalysis told(KafkaException unusable) {
        Refusal refusal = new Refusal(settings.getProperty(Refusal.ADDRESS, ""));
        return new FailureAnalysis(
                refusal.ofClient().sentence() + ".", "`trapiche check` looks at both.", unusable);
    }
}
