package io.trapiche.domain.draft;

import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for what comes along with an order: how it is paid, its taxes and its labels. */
final class AnnexRules {

    private static final int NAME_LENGTH = 100;
    private static final int LABEL_LENGTH = 2_000;
    private static final int URL_LENGTH = 2_000;
    private static final Pattern URL = Pattern.compile("https?://[^\\s/][^\\s]*");
    private static final Pattern PAYMENT_METHOD =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}PaymentGroup");

    private final AmountRules amounts;

    AnnexRules(AmountRules amounts) {
        this.amounts = amounts;
    }

    static @Nullable String paymentMethod(Violations violations, String method) {
        return TextRules.formed(
                violations,
                "",
                method,
                PAYMENT_METHOD,
                "a VTEX payment group, for example creditCardPaymentGroup");
    }

    @Nullable LineTax tax(Violations violations, OrderDraft.Tax tax) {
        SkuId sku = violations.take(SkuId.parse("sku", tax.sku()));
        Money value = amounts.required(violations, "value", tax.value());
        return sku == null || value == null ? null : new LineTax(sku, value);
    }

    static @Nullable TrackingHint trackingHint(Violations violations, OrderDraft.Hint hint) {
        String id = TextRules.required(violations, "tracking_id", hint.trackingId(), NAME_LENGTH);
        String courier =
                TextRules.required(violations, "courier_name", hint.courierName(), NAME_LENGTH);
        String url = url(violations, hint.trackingUrl());
        String label = TextRules.optionalLines(violations, "label", hint.label(), LABEL_LENGTH);
        return id == null || courier == null ? null : new TrackingHint(id, courier, url, label);
    }

    private static @Nullable String url(Violations violations, @Nullable String text) {
        String url = TextRules.optional(violations, "tracking_url", text, URL_LENGTH);
        if (url != null && !URL.matcher(url).matches()) {
            violations.add("tracking_url", "is malformed (expected: an http or https URL)");
        }
        return url;
    }
}
