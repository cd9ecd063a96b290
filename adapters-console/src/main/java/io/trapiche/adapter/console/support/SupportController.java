package io.trapiche.adapter.console.support;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.SupportPayloads.ConversationPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.MailPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.OrderGroupPayload;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violations;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks up in VTEX what Trapiche does not keep. */
@RestController
@RequestMapping("/operators/v1/accounts/{account}")
public final class SupportController {

    private final SupportUseCases support;

    public SupportController(SupportUseCases support) {
        this.support = support;
    }

    @GetMapping("/order-groups/{orderGroup}")
    public ResponseEntity<Object> orderGroup(
            @PathVariable("account") String account,
            @PathVariable("orderGroup") String orderGroup) {
        return answer(
                account,
                "orderGroup",
                orderGroup,
                named ->
                        support.orderGroup(named.account(), named.orderId())
                                .map(
                                        orders ->
                                                new OrderGroupPayload(
                                                        orders.stream()
                                                                .map(SupportMapper::order)
                                                                .toList())));
    }

    @GetMapping("/oms-orders/{orderId}/payment-transaction")
    public ResponseEntity<Object> paymentTransaction(
            @PathVariable("account") String account, @PathVariable("orderId") String orderId) {
        return answer(
                account,
                "orderId",
                orderId,
                order -> support.paymentTransaction(order).map(SupportMapper::transaction));
    }

    @GetMapping("/oms-orders/{orderId}/conversation")
    public ResponseEntity<Object> conversation(
            @PathVariable("account") String account, @PathVariable("orderId") String orderId) {
        return answer(
                account,
                "orderId",
                orderId,
                order ->
                        support.conversation(order)
                                .map(
                                        mails ->
                                                new ConversationPayload(
                                                        mails.stream()
                                                                .map(
                                                                        mail ->
                                                                                new MailPayload(
                                                                                        mail.date(),
                                                                                        mail
                                                                                                .subject(),
                                                                                        mail
                                                                                                .hasAttachment()))
                                                                .toList())));
    }

    @GetMapping("/oms-orders/{orderId}/change-summary")
    public ResponseEntity<Object> changeSummary(
            @PathVariable("account") String account, @PathVariable("orderId") String orderId) {
        return answer(
                account,
                "orderId",
                orderId,
                order -> support.changeSummary(order).map(ChangeSummaryMapper::summary));
    }

    private static ResponseEntity<Object> answer(
            String account, String field, String id, Function<OmsOrderRef, Optional<?>> reading) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        OrderId named = violations.take(OrderId.parse(field, id));
        return tenant == null || named == null
                ? Problem.malformed(violations)
                : reading.apply(new OmsOrderRef(tenant, named))
                        .map(found -> ResponseEntity.<Object>ok(found))
                        .orElseGet(Problem::notFound);
    }
}
