package io.trapiche.application.instructing.port;

import io.trapiche.application.correcting.port.ParkedOrderUseCases.Intervention;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** What operators do about a change of an order that VTEX took and has not carried out. */
public interface ControlChangeUseCase {

    /**
     * Has VTEX asked to retry the change, or to give it up. VTEX is asked later; the order's
     * history tells what came of it.
     *
     * @param change the command that asked for the change
     */
    Outcome control(OmsOrderRef order, Control control, CommandId change, Intervention why);

    /** Whether the order takes it. */
    sealed interface Outcome {

        /** VTEX will be asked; the order's history has it under this id. */
        record Asked(CommandId commandId) implements Outcome {}

        record UnknownOrder() implements Outcome {}

        /**
         * The order stands otherwise.
         *
         * @param code as in results of ERP commands
         */
        record Refused(String code, List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }
}
