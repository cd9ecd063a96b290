package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.ChangeSummary;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.FilterTrial.Answer;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.application.vtex.port.VtexRefused;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What support looks up, of sales of the shop itself that live in memory. */
public final class InMemorySupport implements SupportReadings, SellerChangeWindow {

    private static final int DAYS = 2;
    private static final Pattern COMPARED = Pattern.compile("orderId = ['\"](.*)['\"]");

    private final InstantSource clock;
    private final List<OmsOrderRef> sales = new ArrayList<>();
    private final Map<AccountName, Integer> windows = new HashMap<>();
    private @Nullable Duration throttled;
    private @Nullable String refused;

    public InMemorySupport(InstantSource clock) {
        this.clock = clock;
    }

    /** A new order of the account's own shop. */
    public OmsOrderRef sell(AccountName account) {
        OmsOrderRef order =
                new OmsOrderRef(account, new OrderId("v" + (500_001 + sales.size()) + "-01"));
        sales.add(order);
        return order;
    }

    /** Another order that VTEX knows as the account's own sale. */
    public void sold(OmsOrderRef order) {
        sales.add(order);
    }

    public OrderId groupOf(OmsOrderRef order) {
        return new OrderId("14" + order.orderId());
    }

    /** Every call is one too many from now on. */
    public void throttle(Duration retryAfter) {
        throttled = retryAfter;
    }

    /** Every call is refused from now on, with these words. */
    public void refuse(String told) {
        refused = told;
    }

    private void check() {
        if (refused != null) {
            throw new VtexRefused(refused);
        }
        if (throttled != null) {
            throw new VtexUnavailable("throttled", throttled, null);
        }
    }

    @Override
    public List<GroupedOrder> orderGroup(AccountName account, OrderId group) {
        check();
        return sales.stream()
                .filter(order -> order.account().equals(account) && groupOf(order).equals(group))
                .map(
                        order ->
                                new GroupedOrder(
                                        order.orderId(),
                                        "500001",
                                        "Marketplace",
                                        "handling",
                                        null,
                                        clock.instant()))
                .toList();
    }

    @Override
    public Optional<Transaction> paymentTransaction(OmsOrderRef order) {
        check();
        return sales.contains(order)
                ? Optional.of(
                        new Transaction(
                                "Finished",
                                true,
                                "T1",
                                List.of(
                                        new Payment(
                                                "P1",
                                                "2",
                                                "Visa",
                                                "creditCard",
                                                Money.of(2_500, "BRL"),
                                                1,
                                                "tid-1"))))
                : Optional.empty();
    }

    @Override
    public List<Mail> conversation(OmsOrderRef order) {
        check();
        return sales.contains(order)
                ? List.of(new Mail(clock.instant(), "Your payment was approved", false))
                : List.of();
    }

    /** Of two units ordered one was taken out. */
    @Override
    public Optional<ChangeSummary> changeSummary(OmsOrderRef order) {
        check();
        Money lost = Money.of(-1_250, "BRL");
        return sales.contains(order)
                ? Optional.of(
                        new ChangeSummary(
                                List.of(coffee(2)),
                                List.of(),
                                List.of(coffee(1)),
                                List.of(),
                                null,
                                null,
                                lost,
                                List.of(new ChangeSummary.Total("Items", lost)),
                                clock.instant()))
                : Optional.empty();
    }

    private static ChangeSummary.Item coffee(int quantity) {
        return new ChangeSummary.Item(
                "1",
                "U1",
                "Coffee",
                null,
                quantity,
                "kg",
                new UnitMultiplier(3, 1),
                Money.of(1_250, "BRL"));
    }

    /** Knows {@code orderId = "..."}, {@code true} and {@code false}. */
    @Override
    public Optional<FilterTrial> filterTrial(OmsOrderRef order, String expression) {
        check();
        Answer answer = answer(order, expression);
        return sales.contains(order)
                ? Optional.of(new FilterTrial(answer, answer, List.of()))
                : Optional.empty();
    }

    private static Answer answer(OmsOrderRef order, String expression) {
        Matcher compared = COMPARED.matcher(expression);
        if (compared.matches()) {
            return new Answer.Fits(compared.group(1).equals(order.orderId().value()));
        }
        return switch (expression) {
            case "true" -> new Answer.Fits(true);
            case "false" -> new Answer.Fits(false);
            default -> new Answer.Fails("is no JSONata");
        };
    }

    @Override
    public int days(AccountName account) {
        check();
        return windows.getOrDefault(account, DAYS);
    }

    @Override
    public void set(AccountName account, int days) {
        check();
        windows.put(account, days);
    }
}
