package io.trapiche.adapter.erp.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandTaken;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.tracing.RecordingTraces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportSpansTest {

    private static final String ONE = "00-11111111111111111111111111111111-0000000000000001-01";
    private static final String TWO = "00-22222222222222222222222222222222-0000000000000002-01";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final OmsOrderRef ORDER =
            new OmsOrderRef(new AccountName("lojademo"), new OrderId("FRD-1"));

    private final RecordingTraces traces = new RecordingTraces();
    private final ExportSpans spans = new ExportSpans(traces);

    private static RecordedEvent event(long sequence, @Nullable Cause cause) {
        return new RecordedEvent(
                new EventPosition(1, sequence),
                "event-" + sequence,
                StreamId.of(ORDER),
                sequence,
                DomainEvent.of(
                        new ErpCommandTaken(
                                ORDER.account(), new CommandId("c-1"), ORDER.orderId(), NOON)),
                NOON,
                null,
                false,
                cause);
    }

    @Test
    void each_trace_in_a_batch_has_one_span() {
        spans.around(
                List.of(
                        event(0, new Cause("a", ONE)),
                        event(1, new Cause("b", TWO)),
                        event(2, new Cause("c", ONE)),
                        event(3, new Cause("d", null)),
                        event(4, null)),
                () -> assertThat(traces.spans()).isEmpty());

        assertThat(traces.spans())
                .extracting(span -> span.beginning().parent())
                .containsExactly(ONE, TWO);
        assertThat(traces.spans().getFirst().beginning().kind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(traces.spans().getFirst().attributes())
                .isEqualTo(
                        Map.of(
                                SpanAttribute.ACCOUNT, "lojademo",
                                SpanAttribute.ORDER, "oms-order/lojademo/FRD-1",
                                SpanAttribute.MESSAGES, "2"));
    }

    @Test
    void what_was_written_is_not_written_again_because_it_could_not_be_told() {
        List<String> written = new ArrayList<>();

        spans.around(List.of(event(0, new Cause("a", "no-trace"))), () -> written.add("batch"));
        new ExportSpans(new BrokenTraces())
                .around(List.of(event(1, new Cause("b", ONE))), () -> written.add("batch"));

        assertThat(written).hasSize(2);
    }

    /** Fails to begin a span. */
    private static final class BrokenTraces implements Traces {

        @Override
        public boolean areOn() {
            return true;
        }

        @Override
        public Instant now() {
            return NOON;
        }

        @Override
        public Span begin(Beginning beginning) {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void what_was_not_written_is_not_told() {
        assertThatThrownBy(
                        () ->
                                spans.around(
                                        List.of(event(0, new Cause("a", ONE))),
                                        () -> {
                                            throw new IllegalStateException("not written");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(traces.spans()).isEmpty();
    }
}
