package io.trapiche.adapter.erp.command.reading;

import io.trapiche.adapter.erp.command.reading.wire.CommandBody;
import io.trapiche.domain.oms.OmsAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an ERP system can ask, under its published name. */
public enum CommandType {
    ACKNOWLEDGE("acknowledge", CommandBody.Acknowledge.class),
    INVOICE("invoice", CommandBody.Invoice.class),
    TRACKING("tracking", CommandBody.Tracking.class),
    CANCEL("cancel", CommandBody.Cancel.class),
    RETURN("return", CommandBody.Return.class),
    REMOVE("remove", CommandBody.Remove.class),
    CHANGE("change", CommandBody.Change.class),
    PREVIEW_CHANGE("preview-change", CommandBody.PreviewChange.class),
    RETRY_CHANGE("retry-change", CommandBody.RetryChange.class),
    CANCEL_CHANGE("cancel-change", CommandBody.CancelChange.class),
    DENY_CANCELLATION("deny-cancellation", CommandBody.DenyCancellation.class),
    NOTE("note", CommandBody.Note.class),
    NOTIFY_PAYMENT("notify-payment", CommandBody.NotifyPayment.class);

    /** For example {@code acknowledge or cancel}. */
    static final String EXPECTED = expected();

    private final String published;
    private final Class<? extends CommandBody> body;

    CommandType(String published, Class<? extends CommandBody> body) {
        this.published = published;
        this.body = body;
    }

    /** The name in commands and results. */
    public String published() {
        return published;
    }

    /** What a command of the type says. */
    Class<? extends CommandBody> body() {
        return body;
    }

    /** What asks for the action. */
    public static CommandType of(OmsAction action) {
        return switch (action) {
            case OmsAction.Acknowledge _ -> ACKNOWLEDGE;
            case OmsAction.RegisterInvoice _ -> INVOICE;
            case OmsAction.RegisterTracking _ -> TRACKING;
            case OmsAction.Cancel _ -> CANCEL;
            case OmsAction.RegisterReturn _ -> RETURN;
            case OmsAction.RemoveItems _ -> REMOVE;
            case OmsAction.DenyCancellation _ -> DENY_CANCELLATION;
            case OmsAction.AddNote _ -> NOTE;
            case OmsAction.NotifyPayment _ -> NOTIFY_PAYMENT;
            case OmsAction.ChangeOrder _ -> CHANGE;
            case OmsAction.PreviewChange _ -> PREVIEW_CHANGE;
            case OmsAction.ControlChange(var control, _, _) ->
                    switch (control) {
                        case RETRY -> RETRY_CHANGE;
                        case CANCEL -> CANCEL_CHANGE;
                    };
        };
    }

    private static String expected() {
        List<String> names = Stream.of(values()).map(CommandType::published).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /** The name if it is one of these, {@code unknown} otherwise. */
    public static String known(String published) {
        return of(published).map(CommandType::published).orElse("unknown");
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
