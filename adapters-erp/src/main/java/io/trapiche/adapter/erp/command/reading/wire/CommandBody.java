package io.trapiche.adapter.erp.command.reading.wire;

import org.jspecify.annotations.Nullable;

/** What a command says beside its id, its type and its order. */
public sealed interface CommandBody {

    record Acknowledge(@Nullable String erpReference) implements CommandBody {}

    record Invoice(InvoiceBody invoice) implements CommandBody {}

    record Tracking(TrackingBody tracking) implements CommandBody {}

    record Cancel(String reason) implements CommandBody {}
}
