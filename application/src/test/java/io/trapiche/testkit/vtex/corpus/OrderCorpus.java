package io.trapiche.testkit.vtex.corpus;

import io.trapiche.domain.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Orders of many years and countries, in the files beside: a name, the document on a line, and what
 * it has to be read as.
 */
public final class OrderCorpus {

    private static final List<String> FILES =
            List.of(
                    "lines",
                    "changes",
                    "countries",
                    "freight",
                    "payments",
                    "sales",
                    "old",
                    "ages",
                    "odd");

    private OrderCorpus() {}

    public static List<CorpusOrder> all() {
        return FILES.stream().flatMap(OrderCorpus::orders).toList();
    }

    public static CorpusOrder named(String name) {
        return all().stream()
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no order " + name));
    }

    private static Stream<CorpusOrder> orders(String file) {
        return Arrays.stream(text("/corpus/" + file + ".orders").split("## ", -1))
                .filter(part -> !part.isBlank())
                .map(OrderCorpus::order);
    }

    private static CorpusOrder order(String part) {
        List<String> rows = part.lines().toList();
        Map<String, String> told = new HashMap<>();
        for (String row : rows.subList(2, rows.size())) {
            int colon = row.indexOf(": ");
            if (colon > 0) {
                told.put(row.substring(0, colon), row.substring(colon + 2));
            }
        }
        return new CorpusOrder(
                rows.getFirst().strip(),
                rows.get(1),
                Money.parse(part(told, "value")),
                Arrays.stream(part(told, "lines").split(";", -1))
                        .map(CorpusOrder.Line::of)
                        .toList(),
                part(told, "left"),
                part(told, "payments"),
                part(told, "freight"));
    }

    private static String part(Map<String, String> told, String name) {
        return Objects.requireNonNull(told.get(name), name);
    }

    private static String text(String file) {
        try (InputStream in = OrderCorpus.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
