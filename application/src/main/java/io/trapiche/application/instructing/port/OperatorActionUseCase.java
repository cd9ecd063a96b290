package io.trapiche.application.instructing.port;

import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/**
 * What operators have VTEX do with an order. Recorded with who asked; VTEX is asked afterwards, and
 * the order's history tells how it went.
 */
public interface OperatorActionUseCase {

    /** Most characters of an operator's own id of a wish; it is stored behind a prefix. */
    int LONGEST_ID = 60;

    /**
     * Has the order take the wish. A repeat under the same id with the same content changes
     * nothing, and tells how far the first one is.
     */
    Outcome ask(OmsOrderRef order, OperatorAction action);

    /**
     * A wish.
     *
     * @param id the operator's, of at most {@link #LONGEST_ID} characters; unique for the order
     * @param by name or e-mail of the person; kept in the order's history
     */
    record OperatorAction(CommandId id, String by, OmsAction action) {}

    /** What became of a wish. */
    sealed interface Outcome {

        /** The order has it. */
        record Taken(Instruction.Outcome outcome) implements Outcome {}

        /** VTEX never told of the order. */
        record UnknownOrder() implements Outcome {}

        /**
         * The order cannot be asked for it as it stands.
         *
         * @param code as in results of ERP systems' commands
         * @param violations what in the wish cannot be of the order, with paths as in the ERP's
         *     command; empty when it is the order that takes no such wish
         */
        record Refused(String code, List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }
}
