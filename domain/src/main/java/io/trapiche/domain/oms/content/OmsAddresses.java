package io.trapiche.domain.oms.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an order goes, and to whom the invoice.
 *
 * @param shipping null when VTEX told none
 * @param further other addresses that deliveries name by their id
 * @param invoice null when VTEX told none of its own
 */
public record OmsAddresses(
        @Nullable OmsAddress shipping, List<OmsAddress> further, @Nullable OmsAddress invoice) {

    public OmsAddresses {
        further = List.copyOf(further);
    }
}
