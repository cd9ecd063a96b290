package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Brazilian marketplaces tell of payments in custom fields, in the singular or the plural
 * (VTEX's note on NT 2025.001): one text for all payments, by commas. Where there are as many parts
 * as payments, each has its own; where they differ, nobody can tell whose is whose.
 *
 * @param payments that were not given up; nobody tells anything of the others
 */
record MarketplacePayments(List<String> acquirers, List<String> authorizationCodes, int payments) {

    private static final String ACQUIRER = "marketplacepaymentcnpjacquirer";
    private static final String AUTHORIZATION = "marketplacepaymentauthorizationcode";

    /** Of one payment; each part null when not told. */
    record Told(@Nullable String acquirer, @Nullable String authorizationCode) {}

    static final Told NONE = new Told(null, null);

    static MarketplacePayments read(JsonView document, int payments) {
        Map<String, String> fields = new TreeMap<>();
        JsonView custom = document.field("customData");
        for (JsonView app : custom.field("customApps").elements()) {
            app.field("fields")
                    .node()
                    .properties()
                    .forEach(field -> put(fields, field.getKey(), new JsonView(field.getValue())));
        }
        for (JsonView entity : custom.field("customFields").elements()) {
            entity.field("fields")
                    .elements()
                    .forEach(
                            field -> put(fields, field.field("name").text(), field.field("value")));
        }
        return new MarketplacePayments(
                listed(fields, ACQUIRER), listed(fields, AUTHORIZATION), payments);
    }

    private static void put(Map<String, String> fields, @Nullable String name, JsonView value) {
        String text = value.filledText();
        if (name != null && text != null) {
            fields.putIfAbsent(name.toLowerCase(Locale.ROOT), text);
        }
    }

    private static List<String> listed(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name + "s", fields.get(name));
        return text == null ? List.of() : Texts.listed(text);
    }

    Told of(int payment) {
        return new Told(part(acquirers, payment), part(authorizationCodes, payment));
    }

    private @Nullable String part(List<String> parts, int payment) {
        return parts.size() == payments && !parts.get(payment).isEmpty()
                ? parts.get(payment)
                : null;
    }
}
