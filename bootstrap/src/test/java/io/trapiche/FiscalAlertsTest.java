package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.testkit.vtex.Placements;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class FiscalAlertsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ChannelOrderKey KEY =
            new ChannelOrderKey(
                    new AccountName("lojademo"),
                    new MarketplaceId("feira"),
                    new MarketplaceOrderId("1001"));
    private static final StreamId ORDER = StreamId.of(KEY);
    private static final StreamId OMS_ORDER = new StreamId("oms-order/lojademo/FRD-1001");

    private final Logger log = (Logger) LoggerFactory.getLogger(FiscalAlerts.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Alerts alerts =
            new Alerts(List.of(new FiscalAlerts(meters, InstantSource.fixed(NOON))));

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
    void wrong_check_digits_that_were_taken_are_told_by_field_and_counted() {
        alerts.consume(
                List.of(
                        received("012.345.678-91"),
                        recorded(
                                ORDER,
                                new OrderCorrected(content("01234567899"), "maria", "typed", NOON)),
                        invoiced("35260712ABC34501DE35550010000550121407188230")));

        assertThat(count("customer.document")).isEqualTo(2);
        assertThat(count("invoice.key")).isEqualTo(1);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains(
                        "oms-order/lojademo/FRD-1001: invoice.key has wrong check digits and was"
                                + " taken (trapiche.accounts.lojademo.fiscal-documents)")
                .hasSize(3)
                .noneMatch(line -> line.contains("345"));
    }

    @Test
    void sound_and_foreign_numbers_are_nothing_to_tell() {
        alerts.consume(
                List.of(
                        received("012.345.678-90"),
                        received("XAXX010101000"),
                        invoiced("35260712ABC34501DE35550010000550121407188231")));

        assertThat(lines.list).isEmpty();
        assertThat(meters.getMeters()).isEmpty();
    }

    private double count(String field) {
        return meters.get("trapiche.fiscal.wrong.check.digits")
                .tag("account", "lojademo")
                .tag("field", field)
                .counter()
                .count();
    }

    private static RecordedEvent received(String document) {
        return recorded(
                ORDER,
                new OrderReceived(
                        new Placement(KEY, new AffiliateId("FRD"), content(document), NOON)));
    }

    private static RecordedEvent invoiced(String key) {
        return recorded(
                OMS_ORDER,
                new InvoiceRequested(
                        new CommandId("c-1"),
                        new Invoice(
                                new InvoiceNumber("1"),
                                Placements.TOTAL,
                                NOON.atOffset(ZoneOffset.UTC),
                                List.of(),
                                key,
                                null,
                                null),
                        NOON));
    }

    private static OrderContent content(String document) {
        OrderContent told = Placements.content(PaymentStatus.PENDING);
        Customer customer = told.customer();
        return new OrderContent(
                told.paymentStatus(),
                told.total(),
                told.interest(),
                told.lines(),
                new Customer(
                        customer.email(),
                        customer.firstName(),
                        customer.lastName(),
                        customer.phone(),
                        new PersonalData(document),
                        null),
                told.delivery(),
                told.paymentMethods(),
                told.taxes(),
                told.trackingHints(),
                told.allowFranchises(),
                told.pickupAccountName(),
                told.note());
    }

    private static RecordedEvent recorded(StreamId stream, Object event) {
        return new RecordedEvent(
                EventPosition.START,
                stream + "#0",
                stream,
                0,
                DomainEvent.of(event),
                NOON,
                null,
                false);
    }
}
