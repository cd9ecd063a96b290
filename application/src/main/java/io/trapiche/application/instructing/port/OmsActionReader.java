package io.trapiche.application.instructing.port;

import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.Parsed;
import java.util.Set;

/**
 * Reads what is to be done with an order. Whoever asks for it says the same in the same words:
 * those of the ERP's commands.
 */
@FunctionalInterface
public interface OmsActionReader {

    /**
     * The action, or every fault of it, under its path in the ERP's command. Never fails; may be
     * repeated.
     *
     * @param order for which it is asked; the JSON need not name it, and names no other
     * @param type the name of the ERP's command, as it came; the JSON need not tell it
     * @param json an object in UTF-8, as it came
     * @param apart members of the object that are read elsewhere, and passed over here
     */
    Parsed<OmsAction> read(OmsOrderRef order, String type, byte[] json, Set<String> apart);
}
