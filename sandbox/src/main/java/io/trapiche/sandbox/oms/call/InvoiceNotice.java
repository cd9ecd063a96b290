package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.wire.Shape;
import io.trapiche.sandbox.wire.VtexTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks and reads the bodies of the invoice routes. */
final class InvoiceNotice {
    /**
     * Slashes, blanks and number signs break VTEX's own tracking routes, so only letters, digits
     * and hyphens pass.
     */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private static final Pattern CENTS = Pattern.compile("[0-9]{1,15}");

    private InvoiceNotice() {}

    static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.oneOf("type", Set.of("Output", "Input"));
        shape.matches("invoiceNumber", NUMBER);
        shape.expect(
                "invoiceValue",
                value -> cents(value) > 0,
                "minor units > 0, as a text or a number");
        shape.expect("issuanceDate", InvoiceNotice::isDate, "a date and time without blanks");
        List<Shape> items = shape.rows("items");
        shape.require(!items.isEmpty(), "items", "at least one");
        items.forEach(InvoiceNotice::checkItem);
        return shape.violations();
    }

    private static void checkItem(Shape item) {
        item.text("id");
        item.money("price");
        item.quantity("quantity");
    }

    private static boolean isDate(JsonNode value) {
        return value.isString() && VtexTime.parse(value.stringValue()).isPresent();
    }

    private static long cents(JsonNode value) {
        String text = value.asString("");
        return CENTS.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    /** Of a body without violations. */
    static Invoice read(JsonNode body) {
        return new Invoice(
                body.path("invoiceNumber").stringValue(),
                body.path("type").stringValue().equalsIgnoreCase("Input"),
                cents(body.path("invoiceValue")),
                body,
                null);
    }

    static List<String> trackingNumberViolations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.text("trackingNumber");
        List.of("trackingUrl", "dispatchedDate", "courier").forEach(shape::key);
        return shape.violations();
    }

    static List<String> trackingEventViolations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.flag("isDelivered");
        shape.key("deliveredDate");
        shape.rows("events")
                .forEach(
                        event ->
                                List.of("city", "state", "description", "date")
                                        .forEach(event::key));
        return shape.violations();
    }
}
