package io.trapiche.adapter.vtex.signal;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.signal.wire.FilterPayload;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which changes feed and hook of an account tell of (VTEX guide "Orders feed": the two kinds
 * exclude each other, and a configuration that mixes them is answered with 409).
 */
public sealed interface SignalFilter {

    /** By status: what is needed, unless an account wants other ones. */
    static SignalFilter byDefault() {
        return new FromWorkflow(FilterStatuses.NEEDED);
    }

    /** Orders that come into one of the statuses. */
    record FromWorkflow(List<String> statuses) implements SignalFilter {

        public FromWorkflow {
            statuses = statuses.stream().distinct().sorted().toList();
        }
    }

    /**
     * Orders whose document an expression fits. VTEX is known to lose changes of status with it.
     *
     * @param expression JSONata
     * @param everyChange whether an order is told of at every change that fits, or once
     */
    record FromOrders(String expression, boolean everyChange) implements SignalFilter {}

    /** JSONata; null for a filter by status. */
    default @Nullable String expression() {
        return null;
    }

    /** As VTEX is told it. */
    default FilterPayload payload() {
        return switch (this) {
            case FromWorkflow(List<String> statuses) ->
                    new FilterPayload("FromWorkflow", statuses, null, null);
            case FromOrders(String expression, boolean everyChange) ->
                    new FilterPayload("FromOrders", null, expression, everyChange);
        };
    }

    /** What differs in a filter that VTEX shows, for people; null when nothing does. */
    default @Nullable String difference(JsonView shown) {
        return switch (this) {
            case FromWorkflow(List<String> statuses) -> byStatus(Set.copyOf(statuses), shown);
            case FromOrders(String expression, boolean everyChange) ->
                    byExpression(expression, everyChange, shown);
        };
    }

    private static @Nullable String byStatus(Set<String> wished, JsonView shown) {
        if (!"FromWorkflow".equals(shown.field("type").textOr("FromWorkflow"))
                || shown.field("expression").filledText() != null) {
            return "its filter is not by status";
        }
        Set<String> there =
                shown.field("status").elements().stream()
                        .map(status -> status.textOr(""))
                        .collect(Collectors.toSet());
        return there.isEmpty() || there.containsAll(wished)
                ? null
                : "its filter leaves out statuses that are wished";
    }

    private static @Nullable String byExpression(
            String wished, boolean everyChange, JsonView shown) {
        boolean same =
                "FromOrders".equals(shown.field("type").text())
                        && wished.equals(shown.field("expression").text())
                        && everyChange
                                == Objects.requireNonNullElse(
                                        shown.field("disableSingleFire").truth(), false);
        return same ? null : "its filter is not the expression that is wished";
    }
}
