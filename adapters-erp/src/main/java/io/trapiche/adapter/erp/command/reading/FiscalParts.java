package io.trapiche.adapter.erp.command.reading;

import io.trapiche.domain.fiscal.AccessKey;
import io.trapiche.domain.fiscal.FiscalKey;
import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.shared.Parsed;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The key and the XML of an invoice's fiscal document, and whether they are of one document. */
final class FiscalParts {

    private static final String KEY = "invoice.key";
    private static final String DOCUMENT = "invoice.document";

    private final JsonNode key;
    private final JsonNode document;
    private final CommandFaults faults;

    private FiscalParts(JsonNode invoice, CommandFaults faults) {
        this.key = invoice.path("key");
        this.document = invoice.path("document");
        this.faults = faults;
    }

    /** Adds what it finds at members that have no fault so far. */
    static void check(JsonNode invoice, FiscalPolicy policy, CommandFaults faults) {
        FiscalParts parts = new FiscalParts(invoice, faults);
        parts.checkKey(invoice.path("value").path("currency"), policy);
        parts.checkDocument();
    }

    private void checkKey(JsonNode currency, FiscalPolicy policy) {
        if (isText(KEY, key) && isText("invoice.value.currency", currency)) {
            FiscalKey.fault(key.stringValue(), Currency.getInstance(currency.stringValue()), policy)
                    .ifPresent(fault -> faults.add(KEY, fault));
        }
    }

    private void checkDocument() {
        if (!isText(DOCUMENT, document)) {
            return;
        }
        Optional<List<String>> keys = FiscalXml.keys(document.stringValue());
        if (keys.isEmpty()) {
            faults.add(DOCUMENT, "is no XML (expected: " + FiscalXml.EXPECTED + ")");
        } else if (isText(KEY, key) && isAnothers(keys.get())) {
            faults.add(KEY, "is another document's (expected: the key in the XML's Id)");
        }
    }

    /** An XML that shows no key, and a key that is none of Brazil's, are nothing to compare. */
    private boolean isAnothers(List<String> keys) {
        return !keys.isEmpty()
                && AccessKey.parse(KEY, key.stringValue())
                        instanceof Parsed.Valid<AccessKey>(AccessKey told)
                && !keys.contains(told.value());
    }

    private boolean isText(String path, JsonNode node) {
        return node.isString() && !faults.covers(path);
    }
}
