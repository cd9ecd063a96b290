package io.trapiche.adapter.vtex.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to the list of VTEX's Orders API by name, not to the table of statuses. */
class FilterStatusesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-created",
                "on-order-completed",
                "on-order-completed-ffm",
                "payment-pending",
                "waiting-for-order-authorization",
                "approve-payment",
                "payment-approved",
                "request-cancel",
                "waiting-for-seller-decision",
                "waiting-ffmt-authorization",
                "waiting-for-authorization",
                "waiting-for-manual-authorization",
                "authorize-fulfillment",
                "order-create-error",
                "order-creation-error",
                "window-to-cancel",
                "window-to-change-seller",
                "waiting-for-mkt-authorization",
                "waiting-seller-handling",
                "ready-for-handling",
                "start-handling",
                "handling",
                "invoice-after-cancellation-deny",
                "order-accepted",
                "invoice",
                "invoiced",
                "replaced",
                "cancellation-requested",
                "cancel",
                "canceled"
            })
    void a_status_of_vtex_s_list_is_taken(String status) {
        assertThat(FilterStatuses.faults(List.of(status))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order-completed",
                "cancelation-request",
                "payment-denied",
                "window-to-change-payment",
                "release-to-fulfillment",
                "waiting-for-fulfillment",
                "ready-for-invoicing",
                "cancellation-request-denied",
                "cancellation-request-denied-ffm",
                "Handling"
            })
    void one_that_vtex_would_take_in_silence_is_a_fault(String status) {
        assertThat(FilterStatuses.faults(List.of(status))).hasSize(1);
    }
}
