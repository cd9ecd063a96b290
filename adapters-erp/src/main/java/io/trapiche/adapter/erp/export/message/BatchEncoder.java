package io.trapiche.adapter.erp.export.message;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.application.streams.DomainEvent.OfErpCommand;
import io.trapiche.application.streams.DomainEvent.OfOmsOrder;
import io.trapiche.application.streams.DomainEvent.OfSellerAccount;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.erp.ErpCommandEvent;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns recorded events into everything that is told of them. Not thread-safe. */
public final class BatchEncoder {

    private final StatesOfOrders states;
    private final OmsOrderMapper orders;

    /**
     * Makes an encoder.
     *
     * @param contents of the orders that are told
     */
    public BatchEncoder(StatesOfOrders states, OrderContents contents) {
        this.states = states;
        this.orders = new OmsOrderMapper(contents);
    }

    /** Records in the order of the events, then the last state of each order. */
    public List<ProducerRecord<String, byte[]>> encode(List<RecordedEvent> events) {
        Batch batch = new Batch(new ArrayList<>(), new LinkedHashMap<>());
        events.forEach(event -> encode(event, batch));
        return batch.all();
    }

    private void encode(RecordedEvent recorded, Batch batch) {
        switch (recorded.event()) {
            case OfOmsOrder(var event) -> omsOrder(recorded, event, batch);
            case OfChannelOrder(var event) -> channelOrder(recorded, event, batch);
            case OfErpCommand(var event) -> rejection(recorded, event).ifPresent(batch::add);
            case OfSellerAccount _ -> {}
        }
    }

    private void omsOrder(RecordedEvent recorded, OmsOrderEvent event, Batch batch) {
        if (!(states.omsOrders().after(recorded) instanceof OmsOrderState.Known after)) {
            throw notBegun(recorded);
        }
        OrderRecords records =
                new OrderRecords(
                        recorded,
                        event.at(),
                        after.ref().orderId().value(),
                        Heads.of(after, recorded.sequence() + 1, event.at()));
        batch.add(records.event(orders.describe(after.ref(), event)));
        CommandResults.of(event, () -> after).map(records::result).ifPresent(batch::add);
        batch.last(
                recorded.stream(),
                () -> records.state(OmsOrderStateMapper.describe(after, orders)));
    }

    private void channelOrder(RecordedEvent recorded, ChannelOrderEvent event, Batch batch) {
        if (!(states.channelOrders().after(recorded) instanceof ChannelOrderState.Placed after)) {
            throw notBegun(recorded);
        }
        var key = after.placement().key();
        OrderRecords records =
                new OrderRecords(
                        recorded,
                        event.at(),
                        key.marketplace() + "/" + key.orderId(),
                        Heads.of(after, recorded.sequence() + 1, event.at()));
        batch.add(records.event(ChannelOrderMapper.describe(event)));
        batch.last(recorded.stream(), () -> records.state(ChannelOrderStateMapper.describe(after)));
    }

    private static Optional<ProducerRecord<String, byte[]>> rejection(
            RecordedEvent recorded, ErpCommandEvent event) {
        return switch (event) {
            case ErpCommandEvent.ErpCommandRejected rejected ->
                    Optional.of(ResultRecords.of(recorded, CommandResults.of(rejected)));
            case ErpCommandEvent.ErpCommandTaken _ -> Optional.empty();
        };
    }

    private static IllegalStateException notBegun(RecordedEvent recorded) {
        return new IllegalStateException(
                "%s: begins with %s"
                        .formatted(
                                recorded.stream(), recorded.event().value().getClass().getName()));
    }

    private record Batch(
            List<ProducerRecord<String, byte[]>> records,
            Map<StreamId, Supplier<ProducerRecord<String, byte[]>>> states) {

        void add(ProducerRecord<String, byte[]> record) {
            records.add(record);
        }

        void last(StreamId order, Supplier<ProducerRecord<String, byte[]>> state) {
            states.put(order, state);
        }

        List<ProducerRecord<String, byte[]>> all() {
            List<ProducerRecord<String, byte[]>> all = new ArrayList<>(records);
            states.values().forEach(state -> all.add(state.get()));
            return all;
        }
    }
}
