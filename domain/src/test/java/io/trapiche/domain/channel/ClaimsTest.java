package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.channel.ChannelOrders.cancellationAsked;
import static io.trapiche.domain.channel.ChannelOrders.parking;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.receivedPaid;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.Claims.Worth;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private static final ChannelOrderDecider DECIDER = new ChannelOrderDecider();
    private static final OrderSubmitted FIRST =
            new OrderSubmitted(new Submission(1, "key-1"), at(1));

    @Nested
    class of_what_was_asked {

        @Test
        void success_has_to_be_seen_in_vtex() {
            Placed submitted = order(received(), FIRST);

            assertThat(worth(submitted, Flow.PLACE_ORDER, "SOI001")).isEqualTo(Worth.SUCCESS);
            assertThat(worth(approvalPending(), Flow.APPROVE_ORDER, "SOI002"))
                    .isEqualTo(Worth.SUCCESS);
        }

        @Test
        void placing_a_paid_order_asks_for_its_approval_too() {
            Placed submitted = order(receivedPaid(), FIRST);
            Placed integrated = order(receivedPaid(), FIRST, new OrderIntegrated(IDS, at(2)));

            assertThat(worth(submitted, Flow.PLACE_ORDER, "SOI002")).isEqualTo(Worth.SUCCESS);
            assertThat(worth(integrated, Flow.PLACE_ORDER, "SOI002")).isEqualTo(Worth.SUCCESS);
            assertThat(worth(integrated, Flow.APPROVE_ORDER, "SOI002")).isEqualTo(Worth.SUCCESS);
            assertThat(worth(integrated, Flow.PLACE_ORDER, "EOI011")).isEqualTo(Worth.REFUSAL);
        }

        @ParameterizedTest
        @ValueSource(strings = {"EOI000", "EOI001", "EOI002", "EOI004", "EOI005", "EOI007", "X1"})
        void a_refusal_counts_unless_vtex_shows_otherwise(String code) {
            assertThat(worth(order(received(), FIRST), Flow.PLACE_ORDER, code))
                    .isEqualTo(Worth.REFUSAL);
        }

        @Test
        void a_submission_whose_answer_was_lost_was_asked_as_well() {
            assertThat(worth(order(received()), Flow.PLACE_ORDER, "EOI005"))
                    .isEqualTo(Worth.REFUSAL);
        }

        @Test
        void what_is_being_cancelled_is_still_asked() {
            Placed cancelling = order(received(), FIRST, cancellationAsked());

            assertThat(worth(cancelling, Flow.PLACE_ORDER, "SOI001")).isEqualTo(Worth.SUCCESS);
            assertThat(worth(cancelling, Flow.PLACE_ORDER, "EOI004")).isEqualTo(Worth.REFUSAL);
        }
    }

    @Nested
    class of_what_nobody_asked {

        @Test
        void an_approval_of_an_unpaid_order_is_a_hint() {
            Placed integrated = order(received(), FIRST, new OrderIntegrated(IDS, at(2)));

            for (Flow flow : Flow.values()) {
                assertThat(worth(integrated, flow, "SOI002")).isEqualTo(Worth.HINT);
                assertThat(worth(integrated, flow, "EOI005")).isEqualTo(Worth.HINT);
            }
        }

        @ParameterizedTest
        @CsvSource({"SOI001", "SOI002", "EOI005", "EOI011", "X1"})
        void an_unknown_flow_is_a_hint(String code) {
            assertThat(worth(order(received(), FIRST), Flow.UNKNOWN, code)).isEqualTo(Worth.HINT);
            assertThat(worth(order(receivedPaid(), FIRST), Flow.UNKNOWN, code))
                    .isEqualTo(Worth.HINT);
        }

        @Test
        void a_code_of_the_other_flow_is_a_hint() {
            Placed submitted = order(received(), FIRST);

            assertThat(worth(submitted, Flow.PLACE_ORDER, "SOI002")).isEqualTo(Worth.HINT);
            assertThat(worth(submitted, Flow.PLACE_ORDER, "EOI009")).isEqualTo(Worth.HINT);
            assertThat(worth(submitted, Flow.APPROVE_ORDER, "SOI001")).isEqualTo(Worth.HINT);
            assertThat(worth(approvalPending(), Flow.APPROVE_ORDER, "EOI007"))
                    .isEqualTo(Worth.HINT);
        }

        @Test
        void another_submission_s_result_is_a_hint() {
            Placed again =
                    order(
                            received(),
                            FIRST,
                            new SubmissionFailed("EOI006", at(2)),
                            new OrderSubmitted(new Submission(2, "key-1"), at(3)));

            assertThat(worth(again, 1, Flow.PLACE_ORDER, "EOI005")).isEqualTo(Worth.HINT);
            assertThat(worth(again, 1, Flow.PLACE_ORDER, "SOI001")).isEqualTo(Worth.HINT);
            assertThat(worth(again, 0, Flow.PLACE_ORDER, "EOI005")).isEqualTo(Worth.HINT);
            assertThat(worth(again, 2, Flow.PLACE_ORDER, "EOI005")).isEqualTo(Worth.REFUSAL);
        }

        @Test
        void nothing_is_waited_for_while_parked() {
            assertThat(worth(order(received(), FIRST, parking()), Flow.PLACE_ORDER, "SOI001"))
                    .isEqualTo(Worth.HINT);
        }

        @Test
        void a_latecomer_of_a_cancelled_order_is_looked_at() {
            Placed cancelled =
                    order(
                            received(),
                            FIRST,
                            cancellationAsked(),
                            new OrderCancelled("changed mind", at(20)));

            assertThat(worth(cancelled, Flow.PLACE_ORDER, "SOI001")).isEqualTo(Worth.HINT);
        }
    }

    @Test
    void what_is_known_or_over_is_worth_nothing() {
        Placed approved =
                order(
                        receivedPaid(),
                        FIRST,
                        new OrderIntegrated(IDS, at(2)),
                        new OrderApproved(at(3)));

        for (String code : List.of("SOI001", "SOI002", "SOI003", "EOI005", "EOI009", "EOI011")) {
            for (Flow flow : Flow.values()) {
                assertThat(worth(approved, flow, code)).isEqualTo(Worth.NOTHING);
            }
        }
        assertThat(worth(order(received(), FIRST), Flow.PLACE_ORDER, "SOI003"))
                .isEqualTo(Worth.NOTHING);
    }

    private static Placed approvalPending() {
        return order(
                received(),
                FIRST,
                new OrderIntegrated(IDS, at(2)),
                new ApprovalAsked(at(3)),
                new ApprovalSubmitted(at(4)));
    }

    private static Placed order(List<ChannelOrderEvent> before, ChannelOrderEvent... then) {
        List<ChannelOrderEvent> history = new ArrayList<>(before);
        history.addAll(List.of(then));
        ChannelOrderState state = DECIDER.initial();
        for (ChannelOrderEvent event : history) {
            state = DECIDER.evolve(state, event);
        }
        return (Placed) state;
    }

    private static Worth worth(Placed order, Flow flow, String code) {
        return worth(order, 1, flow, code);
    }

    private static Worth worth(Placed order, int submission, Flow flow, String code) {
        return Claims.worth(
                order,
                new Claim(
                        submission,
                        new ProcessingResult(
                                flow, code, code.startsWith("S"), null, IDS, List.of())));
    }
}
