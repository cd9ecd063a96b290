package io.trapiche.adapter.console.history;

import io.trapiche.adapter.console.answer.ChannelOrderPath;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One order and what happened to it. */
@RestController
@RequestMapping("/operators/v1/accounts/{account}")
public final class OrderHistoryController {

    private final OrderHistories histories;

    public OrderHistoryController(OrderHistories histories) {
        this.histories = histories;
    }

    @GetMapping("/channel-orders/{marketplace}/{orderId}")
    public ResponseEntity<Object> channelOrder(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("orderId") String orderId) {
        Violations violations = new Violations();
        ChannelOrderKey key = ChannelOrderPath.read(account, marketplace, orderId, violations);
        return key == null ? Problem.malformed(violations) : answer(StreamId.of(key));
    }

    @GetMapping("/oms-orders/{orderId}")
    public ResponseEntity<Object> omsOrder(
            @PathVariable("account") String account, @PathVariable("orderId") String orderId) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        OrderId id = violations.take(OrderId.parse("orderId", orderId));
        return tenant == null || id == null
                ? Problem.malformed(violations)
                : answer(StreamId.of(new OmsOrderRef(tenant, id)));
    }

    private ResponseEntity<Object> answer(StreamId stream) {
        return histories
                .find(stream)
                .map(history -> ResponseEntity.<Object>ok(history))
                .orElseGet(Problem::notFound);
    }
}
