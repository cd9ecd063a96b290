package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ParkedOrderAlertsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final StreamId STREAM = new StreamId("channel-order/lojademo/feira/1001");

    private final Logger log = (Logger) LoggerFactory.getLogger(ParkedOrderAlerts.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    @Test
    void a_parked_order_is_told_with_its_code_and_nothing_else() {
        new Alerts(List.of(new ParkedOrderAlerts()))
                .consume(
                        List.of(
                                recorded(new OrderParked("EOI005", "Maria's address", NOON)),
                                recorded(new OrderReleased("maria", "looked", NOON)),
                                recorded(new OrderParked("EOI\n\u001b[31m", "cause", NOON))));

        assertThat(lines.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "WARN channel-order/lojademo/feira/1001 is parked: EOI005",
                        "WARN channel-order/lojademo/feira/1001 is parked: EOI??[31m");
    }

    private static RecordedEvent recorded(ChannelOrderEvent event) {
        return new RecordedEvent(
                EventPosition.START,
                STREAM + "#0",
                STREAM,
                0,
                DomainEvent.of(event),
                NOON,
                null,
                false);
    }
}
