package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.ItemPayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.RemovalPayload;
import io.trapiche.application.vtex.port.OrderManagement.ChangeOutcome;
import io.trapiche.domain.order.ItemRemoval;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** VTEX's order modifications (VTEX Orders API), as far as they remove items or value. */
final class OrderChanges {

    /** By how much VTEX's clock may be behind. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private OrderChanges() {}

    static ChangePayload payload(ItemRemoval removal, @Nullable Long discount) {
        List<ItemPayload> items = items(units(removal));
        return new ChangePayload(
                removal.reason(), items.isEmpty() ? null : new RemovalPayload(items), discount);
    }

    private static Map<String, Integer> units(ItemRemoval removal) {
        Map<String, Integer> units = new LinkedHashMap<>();
        removal.items()
                .forEach(item -> units.merge(item.sku().value(), item.quantity(), Integer::sum));
        return units;
    }

    /**
     * The id of a change in the history that is the one of the payload. The seller may have asked
     * for the same before, by hand or by another way.
     */
    static Optional<String> find(
            JsonView history, ChangePayload payload, Instant askedAt, Set<String> others) {
        return history.field("requests").elements().stream()
                .filter(change -> isSame(change, payload))
                .filter(change -> !isEarlier(change, askedAt.minus(CLOCK_SKEW)))
                .map(change -> change.field("requestId").filledText())
                .filter(Objects::nonNull)
                .filter(id -> !others.contains(id))
                .findFirst();
    }

    private static boolean isEarlier(JsonView change, Instant moment) {
        Instant date = change.field("date").instant();
        return date != null && date.isBefore(moment);
    }

    private static boolean isSame(JsonView change, ChangePayload payload) {
        long discount = change.field("manualDiscountValue").wholeNumber().orElse(0);
        Long told = payload.manualDiscountValue();
        return payload.reason().equals(change.field("reason").text())
                && discount == (told == null ? 0 : told)
                && change.field("manualIncrementValue").wholeNumber().orElse(0) == 0
                && items(change.field("add")).findAny().isEmpty()
                && replaced(change).findAny().isEmpty()
                && removed(change.field("remove")).equals(removed(payload));
    }

    private static Stream<JsonView> replaced(JsonView change) {
        return parts(change.field("replace"))
                .flatMap(part -> Stream.of(part.field("from"), part.field("to")))
                .flatMap(OrderChanges::items);
    }

    private static Set<ItemPayload> removed(ChangePayload payload) {
        RemovalPayload remove = payload.remove();
        return remove == null ? Set.of() : Set.copyOf(remove.items());
    }

    /** An object in VTEX's history, a list in its details; null when there is none. */
    private static Stream<JsonView> parts(JsonView operation) {
        return operation.isObject() ? Stream.of(operation) : operation.elements().stream();
    }

    private static Stream<JsonView> items(JsonView operation) {
        return parts(operation).flatMap(part -> part.field("items").elements().stream());
    }

    private static Set<ItemPayload> removed(JsonView remove) {
        Map<String, Integer> units = new HashMap<>();
        items(remove)
                .forEach(
                        item ->
                                units.merge(
                                        item.field("id").textOr(""),
                                        item.field("quantity").count().orElse(0),
                                        Integer::sum));
        return Set.copyOf(items(units));
    }

    private static List<ItemPayload> items(Map<String, Integer> units) {
        return units.entrySet().stream()
                .map(item -> new ItemPayload(item.getKey(), item.getValue()))
                .toList();
    }

    static ChangeOutcome outcome(JsonView change) {
        return switch (change.field("status").textOr("")) {
            case "done" -> ChangeOutcome.DONE;
            case "canceled" -> ChangeOutcome.CANCELED;
            default -> isOver(change) ? ChangeOutcome.CANCELED : ChangeOutcome.UNDER_WAY;
        };
    }

    /** Told under either name; a change that is over and not done left the order as it was. */
    private static boolean isOver(JsonView change) {
        return change.field("finished").isTrue()
                || Boolean.FALSE.equals(change.field("inProgress").truth());
    }
}
