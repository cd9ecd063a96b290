package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.call.PlainCauses;
import io.trapiche.adapter.vtex.json.JsonView;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one contract of immediate answers and callbacks (VTEX guide on new order integration). The
 * sets of codes, sources and flows are open.
 */
public final class ProcessingResultJson {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern OPERATION = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");
    private static final int MOST_CAUSES = 50;

    private ProcessingResultJson() {}

    /** Tells the contract from other errors that have a code as well. */
    static boolean looksLikeOne(JsonView body) {
        return body.field("code").filledText() != null && body.field("success").truth() != null;
    }

    /** The result, or every fault of the body. */
    public static Parsed<ProcessingResult> read(JsonView body) {
        List<Violation> faults = new ArrayList<>();
        String code = matching(body.field("code"), "code", CODE, true, faults);
        String operationId =
                matching(body.field("operationId"), "operationId", OPERATION, false, faults);
        VtexOrderIds ids = ids(body.field("fields"), faults);
        if (!faults.isEmpty() || code == null) {
            return new Parsed.Faulty<>(faults);
        }
        return Parsed.valid(
                new ProcessingResult(
                        flow(body.field("flow").textOr("")),
                        code,
                        success(body, code),
                        operationId,
                        ids,
                        causes(body.field("errors"))));
    }

    private static @Nullable String matching(
            JsonView value, String name, Pattern form, boolean required, List<Violation> faults) {
        String text = value.filledText();
        if (text == null) {
            if (required) {
                faults.add(new Violation(name, "is missing"));
            }
            return null;
        }
        if (!form.matcher(text).matches()) {
            faults.add(new Violation(name, "is malformed (expected: " + form.pattern() + ")"));
            return null;
        }
        return text;
    }

    private static boolean success(JsonView body, String code) {
        Boolean told = body.field("success").truth();
        return told != null ? told : code.startsWith("SOI");
    }

    private static Flow flow(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "placeorder" -> Flow.PLACE_ORDER;
            case "approveorder" -> Flow.APPROVE_ORDER;
            default -> Flow.UNKNOWN;
        };
    }

    private static @Nullable VtexOrderIds ids(JsonView fields, List<Violation> faults) {
        OrderId main = orderId(fields, "mainOrderId", faults);
        OrderId franchise = orderId(fields, "franchiseOrderId", faults);
        return main == null ? null : new VtexOrderIds(main, franchise);
    }

    private static @Nullable OrderId orderId(JsonView fields, String name, List<Violation> faults) {
        String text = fields.field(name).filledText();
        if (text == null) {
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

    private static List<Cause> causes(JsonView errors) {
        List<JsonView> all = errors.isObject() ? List.of(errors) : errors.elements();
        return all.stream()
                .filter(JsonView::isObject)
                .limit(MOST_CAUSES)
                .map(ProcessingResultJson::cause)
                .toList();
    }

    private static Cause cause(JsonView error) {
        return new Cause(
                PlainCauses.of(error.field("source").textOr("")),
                PlainCauses.of(error.field("code").textOr("")),
                PlainCauses.of(error.field("description").textOr("")));
    }
}
