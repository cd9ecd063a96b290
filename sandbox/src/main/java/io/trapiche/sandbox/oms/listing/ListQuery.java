package io.trapiche.sandbox.oms.listing;

import io.trapiche.sandbox.oms.Status;
import io.trapiche.sandbox.oms.listing.OrderIndex.Indexed;
import io.trapiche.sandbox.wire.VtexTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call of List orders asks for.
 *
 * @param page counted from one
 */
record ListQuery(int page, int perPage, Predicate<Indexed> filter, Comparator<Indexed> order) {

    static final int MOST_PAGES = 30;
    static final int MOST_PER_PAGE = 100;
    private static final int PER_PAGE = 15;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern RANGE =
            Pattern.compile("(creationDate|authorizedDate|invoicedDate):\\[(\\S+) TO (\\S+)]");
    private static final String RANGE_FORM =
            "such as creationDate:[2026-01-31T00:00:00.000Z TO 2026-01-31T23:59:59.999Z]";
    private static final Comparator<Indexed> BY_CREATION =
            Comparator.comparing(Indexed::created)
                    .thenComparing(indexed -> indexed.order().key().orderId());
    private static final Comparator<Indexed> BY_ID =
            Comparator.comparing(indexed -> indexed.order().key().orderId());
    private static final Map<String, Comparator<Indexed>> ORDERS =
            Map.of(
                    "creationDate,asc",
                    BY_CREATION,
                    "creationDate,desc",
                    BY_CREATION.reversed(),
                    "orderId,asc",
                    BY_ID,
                    "orderId,desc",
                    BY_ID.reversed());
    private static final Set<String> KNOWN =
            Set.of(
                    "page",
                    "per_page",
                    "orderBy",
                    "f_creationDate",
                    "f_authorizedDate",
                    "f_invoicedDate",
                    "f_status",
                    "incompleteOrders");

    /** The query, or every fault of it in {@code violations}. */
    static ListQuery read(Map<String, String> query, List<String> violations) {
        query.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .forEach(name -> violations.add(name + " (the sandbox does not filter by it)"));
        int page = number(query, "page", 1, MOST_PAGES, violations);
        int perPage = number(query, "per_page", PER_PAGE, MOST_PER_PAGE, violations);
        List<Predicate<Indexed>> filters = new ArrayList<>();
        filters.add(range(query, "creationDate", Indexed::created, violations));
        filters.add(range(query, "authorizedDate", at(Status.AUTHORIZE_FULFILLMENT), violations));
        filters.add(range(query, "invoicedDate", at(Status.INVOICED), violations));
        filters.add(status(query.get("f_status")));
        String order = query.getOrDefault("orderBy", "creationDate,desc");
        if (!ORDERS.containsKey(order)) {
            violations.add("orderBy (expected: creationDate or orderId, asc or desc)");
        }
        return new ListQuery(
                page,
                perPage,
                filters.stream().reduce(_ -> true, Predicate::and),
                ORDERS.getOrDefault(order, BY_CREATION));
    }

    private static int number(
            Map<String, String> query, String name, int absent, int most, List<String> violations) {
        String text = query.getOrDefault(name, String.valueOf(absent));
        if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        violations.add(name + " (expected: 1 to " + most + ")");
        return absent;
    }

    private static Predicate<Indexed> status(@Nullable String status) {
        return indexed -> status == null || indexed.last().status().wireName().equals(status);
    }

    private static Function<Indexed, @Nullable Instant> at(Status status) {
        return indexed ->
                indexed.steps().stream()
                        .filter(step -> step.status() == status)
                        .findFirst()
                        .map(step -> step.at())
                        .orElse(null);
    }

    private static Predicate<Indexed> range(
            Map<String, String> query,
            String field,
            Function<Indexed, @Nullable Instant> moment,
            List<String> violations) {
        String text = query.get("f_" + field);
        if (text == null) {
            return _ -> true;
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches() && range.group(1).equals(field)) {
            Instant from = VtexTime.parse(range.group(2)).orElse(null);
            Instant to = VtexTime.parse(range.group(3)).orElse(null);
            if (from != null && to != null) {
                return indexed -> isWithin(moment.apply(indexed), from, to);
            }
        }
        violations.add("f_" + field + " (expected: " + RANGE_FORM + ")");
        return _ -> true;
    }

    private static boolean isWithin(@Nullable Instant moment, Instant from, Instant to) {
        return moment != null && !moment.isBefore(from) && !moment.isAfter(to);
    }
}
