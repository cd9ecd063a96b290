package io.trapiche.adapter.erp.command.reading;

import io.trapiche.domain.shared.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a sound command is beside what its schema can say: numbers written without a decimal point,
 * text without half characters, and times, currencies and web addresses that there are.
 */
final class BeyondSchemas {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final String WHOLE =
            "is not whole (expected: no decimal point, no exponent and no half characters)";

    private final CommandFaults faults;

    private BeyondSchemas(CommandFaults faults) {
        this.faults = faults;
    }

    /** Adds what it finds at members that have no fault so far. */
    static void check(CommandType type, JsonNode command, CommandFaults faults) {
        BeyondSchemas found = new BeyondSchemas(faults);
        if (!isPlain(command)) {
            found.values("", command);
        }
        switch (type) {
            case ACKNOWLEDGE,
                    CANCEL,
                    DENY_CANCELLATION,
                    NOTE,
                    NOTIFY_PAYMENT,
                    RETRY_CHANGE,
                    CANCEL_CHANGE -> {}
            case INVOICE, RETURN -> found.invoice(command.path("invoice"));
            case REMOVE -> found.currency("discount", command.path("discount"));
            case CHANGE, PREVIEW_CHANGE -> found.change(command);
            case TRACKING -> found.tracking(command.path("tracking"));
        }
    }

    private void invoice(JsonNode invoice) {
        time("invoice.issuedAt", invoice.path("issuedAt"));
        address("invoice.url", invoice.path("url"));
        JsonNode currency = invoice.path("value").path("currency");
        if (!isCurrencyOrNoText(currency)) {
            unknownCurrency("invoice.value.currency");
        }
        JsonNode items = invoice.path("items");
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            price(i, items.get(i).path("unitPrice").path("currency"), currency);
        }
    }

    private void change(JsonNode change) {
        currency("discount", change.path("discount"));
        for (String list : List.of("added", "repriced")) {
            JsonNode rows = change.path(list);
            for (int i = 0; rows.isArray() && i < rows.size(); i++) {
                currency(Violations.element(list, i) + ".unitPrice", rows.get(i).path("unitPrice"));
            }
        }
    }

    private void currency(String path, JsonNode amount) {
        if (!isCurrencyOrNoText(amount.path("currency"))) {
            unknownCurrency(path + ".currency");
        }
    }

    private void price(int item, JsonNode own, JsonNode ofValue) {
        if (own.equals(ofValue)) {
            return;
        }
        String path = Violations.element("invoice.items", item) + ".unitPrice.currency";
        if (!isCurrencyOrNoText(own)) {
            unknownCurrency(path);
        } else if (own.isString() && ofValue.isString() && isCurrencyOrNoText(ofValue)) {
            faults.add(path, "differs (expected: the currency of the value)");
        }
    }

    private void unknownCurrency(String path) {
        faults.add(path, "is unknown (expected: an ISO 4217 code)");
    }

    private static boolean isCurrencyOrNoText(JsonNode node) {
        try {
            return !node.isString() || Currency.getInstance(node.stringValue()) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void tracking(JsonNode tracking) {
        time("tracking.deliveredAt", tracking.path("deliveredAt"));
        address("tracking.trackingUrl", tracking.path("trackingUrl"));
        JsonNode events = tracking.path("events");
        for (int i = 0; events.isArray() && i < events.size(); i++) {
            time(Violations.element("tracking.events", i) + ".at", events.get(i).path("at"));
        }
    }

    private void time(String path, JsonNode time) {
        if (time.isString() && !isOfThisCentury(time.stringValue())) {
            faults.add(path, "is no time of this century (expected: such as 2026-03-01T12:00:00Z)");
        }
    }

    private static boolean isOfThisCentury(String time) {
        try {
            Instant instant = OffsetDateTime.parse(time).toInstant();
            return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private void address(String path, JsonNode address) {
        if (address.isString() && !isWebAddress(address.stringValue())) {
            faults.add(path, "is no web address (expected: http or https)");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** Whether nothing in it is what a schema cannot tell: most commands are. */
    private static boolean isPlain(JsonNode node) {
        if (!node.isContainer()) {
            return isWhole(node);
        }
        for (JsonNode part : node) {
            if (!isPlain(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(JsonNode value) {
        return value.isString() ? isWhole(value.stringValue()) : !value.isFloatingPointNumber();
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            }
        }
        return true;
    }

    private void values(String path, JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                    object.forEachEntry(
                            (name, value) ->
                                    value(
                                            (path.isEmpty() ? "" : path + ".") + ShownName.of(name),
                                            value));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    value(Violations.element(path, i), list.get(i));
                }
            }
            default -> {
                if (!isWhole(node)) {
                    faults.add(path, WHOLE);
                }
            }
        }
    }

    /** A member that has a fault itself is not looked into. */
    private void value(String path, JsonNode node) {
        if (!faults.has(path)) {
            values(path, node);
        }
    }
}
