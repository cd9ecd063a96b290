package io.trapiche.domain.channel;

import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** An invoice as the marketplace gets to know it; key and URL null when not told. */
public record IssuedInvoice(
        InvoiceNumber number, Money value, @Nullable String key, @Nullable String url) {}
