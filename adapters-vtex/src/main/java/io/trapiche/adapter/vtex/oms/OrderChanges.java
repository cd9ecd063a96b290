package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.ItemPayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.ItemsPayload;
import io.trapiche.adapter.vtex.oms.wire.ChangePayload.ReplacementPayload;
import io.trapiche.application.vtex.port.OrderManagement.ChangeOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What VTEX tells of its order modifications (VTEX Orders API). */
final class OrderChanges {

    /** By how much VTEX's clock may be behind. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private OrderChanges() {}

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
                && isSame(items(change.field("remove")), told(payload.remove()))
                && isSame(items(change.field("add")), told(payload.add()))
                && isSame(replaced(change, "from"), told(payload, ReplacementPayload::from))
                && isSame(replaced(change, "to"), told(payload, ReplacementPayload::to));
    }

    /** By units of each SKU, and by prices where both tell them: VTEX fills in what it finds. */
    private static boolean isSame(List<JsonView> rows, List<ItemPayload> told) {
        Map<String, Integer> left = new HashMap<>();
        told.forEach(row -> left.merge(row.id(), row.quantity(), Integer::sum));
        Map<String, Integer> found = new HashMap<>();
        rows.forEach(
                row -> found.merge(id(row), row.field("quantity").count().orElse(0), Integer::sum));
        return left.equals(found)
                && told.stream().allMatch(row -> rows.stream().anyMatch(one -> mayBe(one, row)));
    }

    private static boolean mayBe(JsonView row, ItemPayload told) {
        Long price = told.price();
        return id(row).equals(told.id())
                && (price == null || row.field("price").wholeNumber().orElse(price) == price);
    }

    private static String id(JsonView row) {
        return row.field("id").textOr("");
    }

    private static List<ItemPayload> told(@Nullable ItemsPayload items) {
        return items == null ? List.of() : items.items();
    }

    private static List<ItemPayload> told(
            ChangePayload payload, Function<ReplacementPayload, ItemsPayload> side) {
        List<ReplacementPayload> replace = payload.replace();
        return replace == null
                ? List.of()
                : replace.stream().flatMap(each -> side.apply(each).items().stream()).toList();
    }

    private static List<JsonView> replaced(JsonView change, String side) {
        return parts(change.field("replace"))
                .flatMap(part -> items(part.field(side)).stream())
                .toList();
    }

    /** An object in VTEX's history, a list in its details; null when there is none. */
    private static Stream<JsonView> parts(JsonView operation) {
        return operation.isObject() ? Stream.of(operation) : operation.elements().stream();
    }

    private static List<JsonView> items(JsonView operation) {
        return parts(operation).flatMap(part -> part.field("items").elements().stream()).toList();
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
