package io.trapiche.adapter.vtex.support;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.ChangeSummary;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Support's readings over HTTP. */
public final class VtexSupportReadings implements SupportReadings {

    private static final String VIEW_ORDER = "OMS: View order";
    private static final String FULL_ACCESS = "Checkout: Orders Full Access";

    /** Characters, each whole. */
    private static final int LONGEST_SUBJECT = 200;

    private final VtexCalls calls;
    private final BiFunction<AccountName, Long, Optional<Money>> amounts;
    private final FilterExpressions expressions;

    /**
     * Reads.
     *
     * @param amounts an account's amount, from what VTEX counts it in; empty where nobody knows the
     *     currency
     */
    public VtexSupportReadings(
            VtexCalls calls,
            BiFunction<AccountName, Long, Optional<Money>> amounts,
            FilterExpressions expressions) {
        this.calls = calls;
        this.amounts = amounts;
        this.expressions = expressions;
    }

    @Override
    public List<GroupedOrder> orderGroup(AccountName account, OrderId group) {
        return list(
                        VtexCall.of(account, VtexRoute.READ_ORDER_GROUP)
                                .path("orderGroup", group.value()),
                        VIEW_ORDER)
                .stream()
                .map(VtexSupportReadings::grouped)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<GroupedOrder> grouped(JsonView order) {
        return OrderId.parse("orderId", order.field("orderId").textOr(""))
                        instanceof Parsed.Valid<OrderId>(OrderId id)
                ? Optional.of(
                        new GroupedOrder(
                                id,
                                order.field("sequence").filledText(),
                                order.field("origin").filledText(),
                                order.field("status").filledText(),
                                order.field("affiliateId").filledText(),
                                order.field("creationDate").instant()))
                : Optional.empty();
    }

    @Override
    public Optional<Transaction> paymentTransaction(OmsOrderRef order) {
        return look(of(order, VtexRoute.READ_PAYMENT_TRANSACTION), VIEW_ORDER)
                .map(reply -> told(reply, JsonView::isObject))
                .map(told -> transaction(order.account(), told));
    }

    private Transaction transaction(AccountName account, JsonView told) {
        return new Transaction(
                told.field("status").filledText(),
                told.field("isActive").isTrue(),
                told.field("transactionId").filledText(),
                told.field("payments").elements().stream()
                        .map(payment -> payment(account, payment))
                        .toList());
    }

    private Payment payment(AccountName account, JsonView told) {
        return new Payment(
                told.field("id").filledText(),
                told.field("paymentSystem").filledText(),
                told.field("paymentSystemName").filledText(),
                told.field("group").filledText(),
                money(account, told.field("value").wholeNumber()),
                told.field("installments").count().orElse(0),
                told.field("tid").filledText());
    }

    private @Nullable Money money(AccountName account, OptionalLong told) {
        return told.isPresent() ? amounts.apply(account, told.getAsLong()).orElse(null) : null;
    }

    @Override
    public List<Mail> conversation(OmsOrderRef order) {
        return list(of(order, VtexRoute.READ_CONVERSATION), FULL_ACCESS).stream()
                .map(VtexSupportReadings::mail)
                .sorted(
                        Comparator.comparing(
                                Mail::date,
                                Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }

    private static Mail mail(JsonView told) {
        return new Mail(
                told.field("date").instant(),
                cut(told.field("subject").filledText()),
                told.field("hasAttachment").isTrue());
    }

    @Override
    public Optional<ChangeSummary> changeSummary(OmsOrderRef order) {
        ChangeSummaries summaries =
                new ChangeSummaries(told -> amounts.apply(order.account(), told));
        return look(of(order, VtexRoute.READ_CHANGE_SUMMARY), null)
                .map(reply -> told(reply, JsonView::isObject))
                .map(summaries::read);
    }

    @Override
    public Optional<FilterTrial> filterTrial(OmsOrderRef order, String expression) {
        return look(of(order, VtexRoute.READ_ORDER), VIEW_ORDER)
                .map(reply -> told(reply, JsonView::isObject))
                .map(document -> VtexJson.text(document.node()))
                .map(document -> expressions.on(order.account(), expression, document));
    }

    private static @Nullable String cut(@Nullable String subject) {
        return subject == null || subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT));
    }

    private List<JsonView> list(VtexCall call, String resource) {
        return look(call, resource)
                .map(reply -> told(reply, JsonView::isArray).elements())
                .orElse(List.of());
    }

    /** Empty where VTEX knows nothing under the path. */
    private Optional<VtexReply> look(VtexCall call, @Nullable String resource) {
        VtexReply reply = calls.send(call);
        return reply.isNotFound() && !reply.isPage()
                ? Optional.empty()
                : Optional.of(reply.granted(resource));
    }

    private static JsonView told(VtexReply reply, Predicate<JsonView> form) {
        return reply.json()
                .filter(form)
                .orElseThrow(() -> reply.unavailable("answered in another form"));
    }

    private static VtexCall of(OmsOrderRef order, VtexRoute route) {
        return VtexCall.of(order.account(), route).path("orderId", order.orderId().value());
    }
}
