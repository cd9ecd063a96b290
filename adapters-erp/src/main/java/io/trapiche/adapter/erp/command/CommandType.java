package io.trapiche.adapter.erp.command;

import io.trapiche.domain.oms.OmsAction;
import java.util.Optional;

/** What an ERP system can ask, under its published name. */
public enum CommandType {
    ACKNOWLEDGE("acknowledge"),
    INVOICE("invoice"),
    TRACKING("tracking"),
    CANCEL("cancel");

    private final String published;

    CommandType(String published) {
        this.published = published;
    }

    /** The name in commands and results. */
    public String published() {
        return published;
    }

    /** What asks for the action. */
    public static CommandType of(OmsAction action) {
        return switch (action) {
            case OmsAction.Acknowledge _ -> ACKNOWLEDGE;
            case OmsAction.RegisterInvoice _ -> INVOICE;
            case OmsAction.RegisterTracking _ -> TRACKING;
            case OmsAction.Cancel _ -> CANCEL;
        };
    }

    static Optional<CommandType> of(String published) {
        for (CommandType type : values()) {
            if (type.published.equals(published)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
