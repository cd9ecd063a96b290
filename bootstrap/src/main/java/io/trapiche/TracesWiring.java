package io.trapiche;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.application.tracing.Traces;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.settings.TracesProperties;
import io.trapiche.traces.Collector;
import io.trapiche.traces.ReceiptSpans;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/** Traces, which are off until a collector is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracesProperties.class)
class TracesWiring {

    @Bean
    Traces traces(
            TracesProperties settings,
            ServiceProperties service,
            MeterRegistry meters,
            InstantSource clock) {
        return settings.collector()
                .<Traces>map(
                        endpoint ->
                                new Collector(endpoint, service.nodeId())
                                        .traces(settings, meters, clock))
                .orElseGet(Traces::none);
    }

    @Bean
    WebFilter receiptSpans(Traces traces) {
        return new ReceiptSpans(traces);
    }
}
