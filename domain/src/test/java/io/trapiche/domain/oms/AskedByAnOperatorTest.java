package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;
import static io.trapiche.domain.oms.OmsOrders.readyForHandling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.ChangeOrder;
import io.trapiche.domain.oms.OmsAction.PreviewChange;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeRequested;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ERP asks for as a rule can be asked for by an operator, and is known as his. */
class AskedByAnOperatorTest {

    private static final Instant NOW = at(60);
    private static final CommandId ID = command("trapiche.operator.c-1");
    private static final String BY = "maria";

    static Stream<Arguments> requests() {
        RegisterInvoice invoice = new RegisterInvoice(invoice("N1", 4_000));
        RegisterReturn back = new RegisterReturn(invoice("R1", 4_000));
        RegisterTracking tracking =
                new RegisterTracking(
                        delivered("N1", "T1", at(50)),
                        List.of(new TrackingEvent("Recife", "PE", new PersonalData("In"), at(49))));
        RemoveItems removal = new RemoveItems(new ItemRemoval("no freight", List.of(), brl(100)));
        OrderChange change =
                new OrderChange("scratched", List.of(), List.of(), List.of(), brl(100));
        return Stream.of(
                arguments(
                        readyForHandling(),
                        new Acknowledge("SO-1"),
                        new OrderAcknowledged(ID, BY, "SO-1", NOW)),
                arguments(handled(), invoice, new InvoiceRequested(ID, BY, invoice.invoice(), NOW)),
                arguments(
                        invoicedInPart(),
                        tracking,
                        new TrackingRequested(ID, BY, tracking.tracking(), tracking.events(), NOW)),
                arguments(invoiced(), back, new ReturnRequested(ID, BY, back.invoice(), NOW)),
                arguments(handled(), removal, new RemovalRequested(ID, BY, removal.removal(), NOW)),
                arguments(
                        handled(),
                        new ChangeOrder(change),
                        new ChangeRequested(ID, BY, change, NOW)),
                arguments(
                        handled(),
                        new PreviewChange(change),
                        new ChangePreviewRequested(ID, BY, change, NOW)),
                arguments(
                        readyForHandling(),
                        new Cancel("lost"),
                        new OmsCancellationRequested(ID, Requester.OPERATOR, BY, "lost", NOW)));
    }

    private static List<OmsOrderEvent> invoiced() {
        return after(
                invoicedInPart(),
                new InvoiceRequested(command("inv-2"), invoice("N2", 6_000), at(6)),
                new InvoiceRegistered(command("inv-2"), new InvoiceNumber("N2"), null, at(7)),
                new OmsOrderChanged(snapshot("invoiced", at(8)), at(9)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void names_the_operator_and_is_taken_once(
            List<OmsOrderEvent> history, OmsAction action, OmsOrderEvent requested) {
        Instruct asked = new Instruct(ID, Requester.OPERATOR, BY, action, NOW);
        var after = given(history).when(asked).then(requested);

        after.when(asked).thenUnchanged();
        Instruction<?> kept = ((Known) after.state()).instructions().find(ID).orElseThrow();
        assertThat(kept.requester()).isEqualTo(Requester.OPERATOR);
        assertThat(kept.action()).isEqualTo(action);
    }
}
