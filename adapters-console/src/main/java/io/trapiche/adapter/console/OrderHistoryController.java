package io.trapiche.adapter.console;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One order and what happened to it. */
@RestController
@RequestMapping("/operators/v1/accounts/{account}")
final class OrderHistoryController {

    private final OrderHistories histories;

    OrderHistoryController(OrderHistories histories) {
        this.histories = histories;
    }

    @GetMapping("/channel-orders/{marketplace}/{orderId}")
    ResponseEntity<Object> channelOrder(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("orderId") String orderId) {
        Faults faults = new Faults();
        ChannelOrderKey key = ChannelOrderPath.read(account, marketplace, orderId, faults);
        return key == null ? Problem.malformed(faults) : answer(StreamId.of(key));
    }

    @GetMapping("/oms-orders/{orderId}")
    ResponseEntity<Object> omsOrder(
            @PathVariable("account") String account, @PathVariable("orderId") String orderId) {
        Faults faults = new Faults();
        AccountName tenant = faults.valueOf(AccountName.parse("account", account));
        OrderId id = faults.valueOf(OrderId.parse("orderId", orderId));
        return tenant == null || id == null
                ? Problem.malformed(faults)
                : answer(StreamId.of(new OmsOrderRef(tenant, id)));
    }

    private ResponseEntity<Object> answer(StreamId stream) {
        return histories
                .find(stream)
                .map(history -> ResponseEntity.<Object>ok(history))
                .orElseGet(Problem::notFound);
    }
}
