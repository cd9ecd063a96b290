package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.call.PlainCauses;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one contract of immediate answers and callbacks (VTEX guide on new order integration). The
 * sets of codes, sources and flows are open.
 */
public final class ProcessingResultJson {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern OPERATION = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");
    private static final int MOST_CAUSES = 50;
    private static final String SUBMISSION = "submission";

    private ProcessingResultJson() {}

    /** Tells the contract from other errors that have a code as well. */
    static boolean looksLikeOne(JsonView body) {
        return body.field("code").filledText() != null && body.field("success").truth() != null;
    }

    /** The result, or every fault of the body. */
    public static Parsed<ProcessingResult> read(JsonView body) {
        Violations violations = new Violations();
        String code = matching(body.field("code"), "code", CODE, true, violations);
        String operationId =
                matching(body.field("operationId"), "operationId", OPERATION, false, violations);
        VtexOrderIds ids = ids(body.field("fields"), violations);
        if (!violations.isEmpty() || code == null) {
            return new Parsed.Faulty<>(violations.all());
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

    /**
     * What is stored of a callback: all that {@link #read} takes from one, and nothing else. Its
     * texts are masked already.
     */
    public static String write(Claim claim) {
        ProcessingResult result = claim.result();
        ObjectNode written =
                JsonNodeFactory.instance
                        .objectNode()
                        .put(SUBMISSION, claim.submission())
                        .put("flow", name(result.flow()))
                        .put("code", result.code())
                        .put("success", result.success())
                        .put("operationId", result.operationId());
        VtexOrderIds ids = result.ids();
        if (ids != null) {
            OrderId franchise = ids.franchise();
            written.putObject("fields")
                    .put("mainOrderId", ids.main().value())
                    .put("franchiseOrderId", franchise == null ? null : franchise.value());
        }
        ArrayNode errors = written.putArray("errors");
        for (Cause cause : result.errors()) {
            errors.addObject()
                    .put("source", cause.source())
                    .put("code", cause.code())
                    .put("description", cause.description());
        }
        return VtexJson.text(written);
    }

    /** Number of the submission that something stored claims to be about; 0 when it names none. */
    static int submission(JsonView stored) {
        return stored.field(SUBMISSION).count().orElse(0);
    }

    private static String name(Flow flow) {
        return switch (flow) {
            case PLACE_ORDER -> "PlaceOrder";
            case APPROVE_ORDER -> "ApproveOrder";
            case UNKNOWN -> "Unknown";
        };
    }

    private static @Nullable String matching(
            JsonView value, String name, Pattern form, boolean required, Violations violations) {
        String text = value.filledText();
        if (text == null) {
            if (required) {
                violations.add(name, "is missing");
            }
            return null;
        }
        if (!form.matcher(text).matches()) {
            violations.add(name, "is malformed (expected: " + form.pattern() + ")");
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

    private static @Nullable VtexOrderIds ids(JsonView fields, Violations violations) {
        OrderId main = orderId(fields, "mainOrderId", violations);
        OrderId franchise = orderId(fields, "franchiseOrderId", violations);
        return main == null ? null : new VtexOrderIds(main, franchise);
    }

    private static @Nullable OrderId orderId(JsonView fields, String name, Violations violations) {
        String text = fields.field(name).filledText();
        if (text == null) {
            return null;
        }
        return violations.take(OrderId.parse("fields." + name, text));
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
