package io.trapiche.adapter.erp.command.reading;

import io.trapiche.adapter.erp.command.reading.wire.CommandBody;
import io.trapiche.adapter.erp.command.reading.wire.InvoiceBody;
import io.trapiche.adapter.erp.command.reading.wire.TrackingBody;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.IterableMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** What a sound command asks for; a member that nobody maps breaks the build. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, unmappedSourcePolicy = ReportingPolicy.ERROR)
interface CommandMapper {

    CommandMapper INSTANCE = Mappers.getMapper(CommandMapper.class);

    default OmsAction action(CommandBody body) {
        return switch (body) {
            case CommandBody.Acknowledge acknowledge -> acknowledge(acknowledge);
            case CommandBody.Invoice invoice -> invoice(invoice);
            case CommandBody.Tracking tracking -> tracking(tracking);
            case CommandBody.Cancel cancel -> cancel(cancel);
            case CommandBody.Return returned -> takeBack(returned);
            case CommandBody.Remove remove -> new OmsAction.RemoveItems(removal(remove));
            case CommandBody.DenyCancellation denial -> deny(denial);
            case CommandBody.NotifyPayment payment -> payment(payment);
            case CommandBody.Note note -> new OmsAction.AddNote(note(note));
            case CommandBody.PreviewChange preview -> new OmsAction.PreviewChange(change(preview));
            case CommandBody.RetryChange(var change) ->
                    new OmsAction.ControlChange(Control.RETRY, new CommandId(change), null);
            case CommandBody.CancelChange(var change, var reason) ->
                    new OmsAction.ControlChange(Control.CANCEL, new CommandId(change), reason);
            case CommandBody.Change change -> new OmsAction.ChangeOrder(change(change));
        };
    }

    OmsAction.Acknowledge acknowledge(CommandBody.Acknowledge body);

    OmsAction.RegisterInvoice invoice(CommandBody.Invoice body);

    @Mapping(target = "events", source = "tracking.events")
    OmsAction.RegisterTracking tracking(CommandBody.Tracking body);

    /** Its events stand beside it. */
    @BeanMapping(ignoreUnmappedSourceProperties = "events")
    Tracking way(TrackingBody body);

    @IterableMapping(nullValueMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
    List<TrackingEvent> events(@Nullable List<TrackingBody.Event> events);

    OmsAction.Cancel cancel(CommandBody.Cancel body);

    OmsAction.RegisterReturn takeBack(CommandBody.Return body);

    OmsAction.DenyCancellation deny(CommandBody.DenyCancellation body);

    OmsAction.NotifyPayment payment(CommandBody.NotifyPayment body);

    default PaymentId paymentId(String id) {
        return new PaymentId(id);
    }

    TimelineNote note(CommandBody.Note body);

    ItemRemoval removal(CommandBody.Remove body);

    @IterableMapping(nullValueMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
    List<ItemRemoval.Item> removed(@Nullable List<CommandBody.Remove.Item> items);

    OrderChange change(CommandBody.Change body);

    OrderChange change(CommandBody.PreviewChange body);

    @IterableMapping(nullValueMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
    List<OrderChange.Removed> removedUnits(@Nullable List<CommandBody.Change.Removed> rows);

    @IterableMapping(nullValueMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
    List<OrderChange.Added> added(@Nullable List<CommandBody.Change.Added> rows);

    @IterableMapping(nullValueMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
    List<OrderChange.Repriced> repriced(@Nullable List<CommandBody.Change.Repriced> rows);

    default InvoiceNumber invoiceNumber(String number) {
        return new InvoiceNumber(number);
    }

    default SkuId sku(String sku) {
        return new SkuId(sku);
    }

    /** MapStruct takes the arithmetic of money for setters. */
    default @Nullable Money money(InvoiceBody.@Nullable Amount amount) {
        return switch (amount) {
            case null -> null;
            case InvoiceBody.Amount(long minorUnits, String currency) ->
                    Money.of(minorUnits, currency);
        };
    }

    default @Nullable Instant time(@Nullable String time) {
        return time == null ? null : OffsetDateTime.parse(time).toInstant();
    }

    default OffsetDateTime localTime(String time) {
        return OffsetDateTime.parse(time);
    }

    default @Nullable PersonalData document(@Nullable String document) {
        return document == null ? null : new PersonalData(document);
    }
}
