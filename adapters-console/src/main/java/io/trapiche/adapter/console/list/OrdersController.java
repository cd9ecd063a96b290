package io.trapiche.adapter.console.list;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.OrderListPayload;
import io.trapiche.adapter.console.wire.ParkedListPayload;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violations;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An account's orders. An account that nobody registered has none. */
@RestController
@RequestMapping("/operators/v1/accounts/{account}")
public final class OrdersController {

    private final ListRequest.Lists lists;

    public OrdersController(OrderViews views, PageTokens tokens) {
        this.lists = new ListRequest.Lists(views, tokens);
    }

    @GetMapping("/orders")
    public ResponseEntity<Object> list(
            @PathVariable("account") String account,
            @RequestParam MultiValueMap<String, String> query) {
        Violations violations = new Violations();
        ListRequest request = ListRequest.read(account, query, lists, violations);
        return request == null ? Problem.malformed(violations) : ResponseEntity.ok(page(request));
    }

    private OrderListPayload page(ListRequest request) {
        OrderViews.Page page =
                lists.views().list(request.filter(), request.after(), request.pageSize());
        return new OrderListPayload(
                page.orders().stream().map(OrderViewMapper::order).toList(),
                lists.tokens().of(request.filter(), page.next()));
    }

    /** Parked orders of marketplaces, with what to do about each. */
    @GetMapping("/parked")
    public ResponseEntity<Object> parked(
            @PathVariable("account") String account,
            @RequestParam MultiValueMap<String, String> query) {
        Violations violations = new Violations();
        ListRequest request = ListRequest.readParked(account, query, lists, violations);
        return request == null ? Problem.malformed(violations) : ResponseEntity.ok(parked(request));
    }

    private ParkedListPayload parked(ListRequest request) {
        OrderViews.Page page =
                lists.views().list(request.filter(), request.after(), request.pageSize());
        return new ParkedListPayload(
                page.orders().stream().map(Problems::parked).toList(),
                lists.tokens().of(request.filter(), page.next()));
    }

    @GetMapping("/counts")
    public ResponseEntity<Object> counts(@PathVariable("account") String account) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        return tenant == null
                ? Problem.malformed(violations)
                : ResponseEntity.ok(OrderViewMapper.counts(lists.views().counts(tenant)));
    }
}
