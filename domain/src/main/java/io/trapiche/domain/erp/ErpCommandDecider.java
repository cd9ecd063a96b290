package io.trapiche.domain.erp;

import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandTaken;
import io.trapiche.domain.shared.Decider;
import io.trapiche.domain.shared.Decision;

/** A command is taken or rejected, once; its repeats change nothing. */
public final class ErpCommandDecider
        implements Decider<ErpCommandRejected, ErpCommandDecider.State, ErpCommandEvent, Void> {

    /** Whether the command has its result, or will have it. */
    public enum State {
        OPEN,
        TAKEN,
        REJECTED
    }

    @Override
    public State initial() {
        return State.OPEN;
    }

    @Override
    public Decision<ErpCommandEvent, Void> decide(State state, ErpCommandRejected rejection) {
        return state == State.OPEN ? Decision.accept(rejection) : Decision.unchanged();
    }

    @Override
    public State evolve(State state, ErpCommandEvent event) {
        return switch (event) {
            case ErpCommandTaken _ -> State.TAKEN;
            case ErpCommandRejected _ -> State.REJECTED;
        };
    }
}
