package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads callbacks for tests that do without the real adapter; keeps the port's contract. */
public final class InMemoryProcessingResultReader implements ProcessingResultReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Override
    public Parsed<Claim> read(String body) {
        try {
            Map<String, Object> fields = MAPPER.readValue(body, OBJECT);
            return fields == null ? notAnObject() : read(anyCase(fields));
        } catch (JacksonException unreadable) {
            return notAnObject();
        }
    }

    private static Parsed<Claim> notAnObject() {
        return Parsed.faulty(new Violation("body", "is not a JSON object"));
    }

    private static Parsed<Claim> read(Map<String, Object> body) {
        List<Violation> faults = new ArrayList<>();
        String code = text(body, "code");
        if (code.isBlank()) {
            faults.add(new Violation("code", "is missing"));
        }
        Map<String, Object> fields = object(body.get("fields"));
        OrderId main = orderId(fields, "mainOrderId", faults);
        OrderId franchise = orderId(fields, "franchiseOrderId", faults);
        String operation = text(body, "operationId");
        return faults.isEmpty()
                ? Parsed.valid(
                        new Claim(
                                body.get("submission") instanceof Integer number ? number : 0,
                                new ProcessingResult(
                                        flow(text(body, "flow")),
                                        code,
                                        Boolean.TRUE.equals(body.get("success")),
                                        operation.isBlank() ? null : operation,
                                        main == null ? null : new VtexOrderIds(main, franchise),
                                        causes(body.get("errors")))))
                : new Parsed.Faulty<>(faults);
    }

    private static Flow flow(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "placeorder" -> Flow.PLACE_ORDER;
            case "approveorder" -> Flow.APPROVE_ORDER;
            default -> Flow.UNKNOWN;
        };
    }

    private static @Nullable OrderId orderId(
            Map<String, Object> fields, String name, List<Violation> faults) {
        String text = text(fields, name);
        if (text.isBlank()) {
            return null;
        }
        return switch (OrderId.parse("fields." + name, text)) {
            case Parsed.Valid<OrderId>(OrderId id) -> id;
            case Parsed.Faulty<OrderId>(List<Violation> found) -> {
                faults.addAll(found);
                yield null;
            }
        };
    }

    private static List<Cause> causes(@Nullable Object errors) {
        return errors instanceof List<?> list
                ? list.stream()
                        .map(InMemoryProcessingResultReader::object)
                        .map(
                                error ->
                                        new Cause(
                                                text(error, "source"),
                                                text(error, "code"),
                                                text(error, "description")))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
        }
        return fields;
    }

    private static Map<String, Object> anyCase(Map<String, Object> fields) {
        return object(fields);
    }

    private static String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value instanceof String text ? text : "";
    }
}
