package io.trapiche.orders;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.console.history.OrderHistories;
import io.trapiche.adapter.console.wire.OrderContentPayload;
import io.trapiche.adapter.erp.export.message.BatchEncoder;
import io.trapiche.adapter.vtex.oms.AccountAmounts;
import io.trapiche.adapter.vtex.oms.AmountOddities;
import io.trapiche.adapter.vtex.oms.OrderDocuments;
import io.trapiche.adapter.vtex.oms.OrderFields;
import io.trapiche.adapter.vtex.oms.StoredOrderContents;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.erp.ListedEvents;
import io.trapiche.testkit.view.InMemoryOrderViews;
import io.trapiche.testkit.vtex.corpus.CorpusOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One order of the corpus, as it comes out at each edge. */
final class CorpusWorld {

    static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final AccountName ACCOUNT = new AccountName("lojademo");
    static final OmsOrderRef ORDER = new OmsOrderRef(ACCOUNT, new OrderId("LJD-1"));

    private final OrderContents contents;
    private final OmsSnapshot snapshot;
    private final ListedEvents log = new ListedEvents();

    CorpusWorld(CorpusOrder order) {
        AccountAmounts amounts =
                new AccountAmounts(
                        AmountScales.DOCUMENTED,
                        _ -> Optional.of(order.currency()),
                        _ -> ZoneOffset.UTC);
        contents = new StoredOrderContents(amounts);
        snapshot =
                new OrderDocuments(
                                OrderFields.LISTED,
                                amounts,
                                new AmountOddities(
                                        new SimpleMeterRegistry(), InstantSource.fixed(NOW)))
                        .cut(ACCOUNT, unread(order));
    }

    /** As an earlier version would have stored it. */
    private static OmsSnapshot unread(CorpusOrder order) {
        return new OmsSnapshot(
                OmsStatus.HANDLING,
                NOW,
                "Marketplace",
                null,
                null,
                order.value(),
                true,
                false,
                List.of(),
                List.of(),
                null,
                new OmsDocument(order.document()),
                "before",
                null,
                List.of(),
                0);
    }

    OmsSnapshot snapshot() {
        return snapshot;
    }

    OmsOrderRecorded recorded() {
        return new OmsOrderRecorded(ORDER, null, snapshot, NOW);
    }

    CorpusOrder read(CorpusOrder told) {
        return CorpusOrder.read(told, snapshot.value(), contents.of(ACCOUNT, snapshot));
    }

    /** The order in the first message that an ERP gets. */
    JsonNode exported() {
        RecordedEvent event = log.record(StreamId.of(ORDER), recorded(), NOW);
        byte[] message =
                new BatchEncoder(RememberedStates.ofOrders(log, 1), contents)
                        .encode(List.of(event))
                        .getFirst()
                        .value();
        return JsonMapper.shared().readTree(message).get("order");
    }

    /** What the operators' page shows. */
    OrderContentPayload shown() {
        StreamId stream = StreamId.of(ORDER);
        InMemoryOrderViews views = new InMemoryOrderViews();
        log.record(stream, recorded(), NOW);
        views.save(
                List.of(
                        new OrderView(
                                stream,
                                OrderView.Kind.OMS_ORDER,
                                null,
                                null,
                                ORDER.orderId(),
                                OrderView.Progress.in("handling"),
                                snapshot.value(),
                                NOW,
                                NOW,
                                0)));
        return Objects.requireNonNull(
                new OrderHistories(
                                views,
                                log,
                                _ -> new ChannelOrderOutcome.Refused(new UnknownOrder()),
                                contents,
                                event -> event.getClass().getSimpleName(),
                                InstantSource.fixed(NOW))
                        .find(stream)
                        .orElseThrow()
                        .content());
    }
}
