package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.askedToCancel;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.flow.Step.DenyCancellation;
import io.trapiche.domain.flow.Step.RegisterInvoice;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialRequested;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenyingACancellationFlowTest {

    private static final InvoiceRequested INVOICE =
            new InvoiceRequested(command("inv-1"), invoice("N1", 1_000), at(5));
    private static final CancellationDenialRequested DENIAL =
            new CancellationDenialRequested(
                    command("den-1"), Requester.ERP, null, "sent already", at(7));
    private static final DenyCancellation STEP =
            new DenyCancellation(REF, command("den-1"), "r1", "sent already", false);

    private final OrderFlow flow = new OrderFlow(FlowSettings.DEFAULT);

    @Test
    void names_the_request_that_vtex_shows() {
        assertThat(step(after(asked(), DENIAL))).isEqualTo(STEP);
        assertThat(STEP.lookingFirst())
                .isEqualTo(new DenyCancellation(REF, command("den-1"), "r1", "sent already", true));
    }

    @Test
    void goes_before_an_invoice_which_would_deny_without_the_reason() {
        List<OmsOrderEvent> both =
                after(
                        handled(),
                        INVOICE,
                        new OmsOrderChanged(askedToCancel("r1", at(6)), at(6)),
                        DENIAL);

        assertThat(step(both)).isEqualTo(STEP);
        assertThat(
                        step(
                                after(
                                        both,
                                        new CancellationDenialDone(command("den-1"), at(8)),
                                        new OmsOrderChanged(snapshot("handling", at(8)), at(8)))))
                .isEqualTo(new RegisterInvoice(REF, command("inv-1"), invoice("N1", 1_000)));
    }

    @Test
    void rests_while_vtex_cancels_the_order_all_the_same() {
        assertThat(
                        step(
                                after(
                                        asked(),
                                        DENIAL,
                                        new OmsOrderChanged(snapshot("cancel", at(8)), at(8)))))
                .isEqualTo(new Rest());
    }

    private static List<OmsOrderEvent> asked() {
        return after(handled(), new OmsOrderChanged(askedToCancel("r1", at(6)), at(6)));
    }

    private Step step(List<OmsOrderEvent> history) {
        return flow.next(new NotPlaced(), OmsOrders.given(history).state(), at(9));
    }
}
