package io.trapiche.adapter.console.list;

import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;

/** Published names of the kinds of orders. */
final class Kinds {

    private static final String CHANNEL_ORDER = "channel-order";
    private static final String OMS_ORDER = "oms-order";

    private Kinds() {}

    static String nameOf(Kind kind) {
        return switch (kind) {
            case CHANNEL_ORDER -> CHANNEL_ORDER;
            case OMS_ORDER -> OMS_ORDER;
        };
    }

    static Parsed<Kind> parse(String field, String name) {
        return switch (name) {
            case CHANNEL_ORDER -> Parsed.valid(Kind.CHANNEL_ORDER);
            case OMS_ORDER -> Parsed.valid(Kind.OMS_ORDER);
            default ->
                    Parsed.faulty(
                            new Violation(
                                    field, "is unknown (expected: channel-order or oms-order)"));
        };
    }
}
