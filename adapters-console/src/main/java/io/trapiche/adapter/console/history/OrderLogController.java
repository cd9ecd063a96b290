package io.trapiche.adapter.console.history;

import io.trapiche.adapter.console.answer.ChannelOrderPath;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.OrderLogPayload;
import io.trapiche.adapter.console.wire.OrderLogPayload.LogEntryPayload;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.Violations;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The integration log of one order. */
@RestController
public final class OrderLogController {

    private final OrderViews views;
    private final IntegrationLog log;

    public OrderLogController(OrderViews views, IntegrationLog log) {
        this.views = views;
        this.log = log;
    }

    @GetMapping("/operators/v1/accounts/{account}/channel-orders/{marketplace}/{orderId}/log")
    public ResponseEntity<Object> log(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("orderId") String orderId) {
        Violations violations = new Violations();
        ChannelOrderKey key = ChannelOrderPath.read(account, marketplace, orderId, violations);
        return key == null ? Problem.malformed(violations) : answer(StreamId.of(key));
    }

    private ResponseEntity<Object> answer(StreamId order) {
        return views.find(order).isEmpty()
                ? Problem.notFound()
                : ResponseEntity.ok(
                        new OrderLogPayload(
                                log.ofOrder(order, IntegrationLog.LONGEST_PAGE).stream()
                                        .map(OrderLogController::entry)
                                        .toList()));
    }

    private static LogEntryPayload entry(LogEntry entry) {
        return new LogEntryPayload(
                entry.eventId(),
                entry.at(),
                nameOf(entry.operation()),
                nameOf(entry.direction()),
                nameOf(entry.status()),
                entry.message(),
                entry.content());
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
