package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.channel.ChannelOrders.approvalAsked;
import static io.trapiche.domain.channel.ChannelOrders.approvalPending;
import static io.trapiche.domain.channel.ChannelOrders.approved;
import static io.trapiche.domain.channel.ChannelOrders.arrived;
import static io.trapiche.domain.channel.ChannelOrders.awaitingSeller;
import static io.trapiche.domain.channel.ChannelOrders.cancellationAsked;
import static io.trapiche.domain.channel.ChannelOrders.cancelled;
import static io.trapiche.domain.channel.ChannelOrders.cancelledBeforeVtex;
import static io.trapiche.domain.channel.ChannelOrders.failed;
import static io.trapiche.domain.channel.ChannelOrders.given;
import static io.trapiche.domain.channel.ChannelOrders.inHandling;
import static io.trapiche.domain.channel.ChannelOrders.inTransit;
import static io.trapiche.domain.channel.ChannelOrders.integrated;
import static io.trapiche.domain.channel.ChannelOrders.integratedPaid;
import static io.trapiche.domain.channel.ChannelOrders.invoiced;
import static io.trapiche.domain.channel.ChannelOrders.invoicedInPart;
import static io.trapiche.domain.channel.ChannelOrders.parking;
import static io.trapiche.domain.channel.ChannelOrders.received;
import static io.trapiche.domain.channel.ChannelOrders.refused;
import static io.trapiche.domain.channel.ChannelOrders.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessingResultsTest {

    private static final String CAUSE = "Checkout CHK003, Fulfillment FMT005";
    private static final List<Cause> CAUSES =
            List.of(
                    new Cause("Checkout", "CHK003", "text"),
                    new Cause("Fulfillment", "FMT005", "text"));

    static Stream<String> everyCode() {
        return Stream.of(
                "SOI001", "SOI002", "SOI003", "EOI000", "EOI001", "EOI002", "EOI003", "EOI004",
                "EOI005", "EOI006", "EOI007", "EOI008", "EOI009", "EOI010", "EOI011", "XYZ999", "");
    }

    static Stream<List<ChannelOrderEvent>> beforeIntegration() {
        return Stream.of(received(), failed(), submitted());
    }

    static Stream<List<ChannelOrderEvent>> approvalOwed() {
        return Stream.of(approvalAsked(), approvalPending(), integratedPaid());
    }

    static Stream<List<ChannelOrderEvent>> afterApproval() {
        return Stream.of(
                approved(),
                inHandling(),
                invoicedInPart(),
                invoiced(),
                inTransit(),
                arrived(),
                cancelled(),
                cancelledBeforeVtex(),
                refused());
    }

    @Nested
    class of_a_placement {

        /**
         * VTEX answers placements with SOI003; whatever success it tells, only a reading counts.
         */
        @ParameterizedTest
        @ValueSource(strings = {"SOI001", "SOI002", "SOI003"})
        void success_means_that_the_order_is_enqueued(String code) {
            given(received()).when(placed(code)).then(new OrderSubmitted(at(30)));
            given(failed()).when(placed(code)).then(new OrderSubmitted(at(30)));
            given(submitted()).when(placed(code)).thenUnchanged();
        }

        @Test
        void enqueued_counts_once() {
            given(received())
                    .when(placed("SOI003"))
                    .then(new OrderSubmitted(at(30)))
                    .when(placed("SOI003"))
                    .thenUnchanged();
        }

        @ParameterizedTest
        @ValueSource(strings = {"EOI006", "EOI007", "EOI008", "EOI009", "EOI010", "EOI011"})
        void doubt_makes_the_next_try_look_first(String code) {
            beforeIntegration()
                    .forEach(
                            history ->
                                    given(history)
                                            .when(placed(code))
                                            .then(new SubmissionFailed(code, CAUSES, at(30))));
        }

        @Test
        void an_item_without_stock_is_sent_again_slowly_and_not_parked() {
            given(submitted())
                    .when(placed("EOI002"))
                    .then(new SubmissionFailed("EOI002", CAUSES, at(30)))
                    .thenState(
                            new Received(
                                    PLACEMENT, new Attempts(false, 1, at(30)), "EOI002", CAUSES));
        }

        @Test
        void what_vtex_cannot_explain_is_sent_again_a_few_times_and_then_parked() {
            given(failedTimes(4)).when(placed("EOI000")).then(parked("EOI000"));
            given(failedTimes(3))
                    .when(placed("EOI000"))
                    .then(new SubmissionFailed("EOI000", CAUSES, at(30)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"EOI007", "EOI009", "EOI011"})
        void doubt_that_reading_does_not_settle_is_parked(String code) {
            given(failedTimes(9))
                    .when(placed(code))
                    .then(new SubmissionFailed(code, CAUSES, at(30)));
            given(failedTimes(10)).when(placed(code)).then(parked(code));
        }

        @Test
        void an_order_that_is_being_cancelled_is_looked_for_instead_of_parked() {
            given(failedTimes(10), cancellationAsked())
                    .when(placed("EOI007"))
                    .then(new SubmissionFailed("EOI007", CAUSES, at(30)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"EOI001", "EOI003", "EOI004", "EOI005", "XYZ999", "soi001"})
        void any_other_answer_parks_the_order_with_its_causes(String code) {
            beforeIntegration()
                    .forEach(
                            history ->
                                    given(history)
                                            .when(placed(code))
                                            .then(new OrderParked(code, CAUSE, CAUSES, at(30))));
        }

        @ParameterizedTest
        @MethodSource("io.trapiche.domain.channel.ProcessingResultsTest#everyCode")
        void late_answers_change_nothing_unless_they_speak_of_approval(String code) {
            if (!code.equals("EOI011")) {
                given(integrated()).when(placed(code)).thenUnchanged();
                given(integratedPaid()).when(placed(code)).thenUnchanged();
                given(awaitingSeller()).when(placed(code)).thenUnchanged();
            }
        }

        @Test
        void an_order_paid_when_placed_is_approved_in_the_same_operation() {
            given(integratedPaid())
                    .when(placed("EOI011"))
                    .then(new SellerAuthorizationAwaited(at(30)));
        }
    }

    @Nested
    class of_an_approval {

        @Test
        void success_means_that_the_approval_is_enqueued() {
            given(approvalAsked()).when(approval("SOI002")).then(new ApprovalSubmitted(at(30)));
            given(approvalPending()).when(approval("SOI002")).thenUnchanged();
            given(integrated()).when(approval("SOI002")).thenUnchanged();
        }

        @Test
        void enqueued_counts_once() {
            given(approvalAsked())
                    .when(approval("SOI003"))
                    .then(new ApprovalSubmitted(at(30)))
                    .when(approval("SOI003"))
                    .thenUnchanged();
            given(awaitingSeller()).when(approval("SOI003")).then(new ApprovalSubmitted(at(30)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"EOI006", "EOI008", "EOI009", "EOI010"})
        void doubt_makes_the_next_try_read_first(String code) {
            approvalOwed()
                    .forEach(
                            history ->
                                    given(history)
                                            .when(approval(code))
                                            .then(new ApprovalFailed(code, CAUSES, at(30))));
            given(awaitingSeller())
                    .when(approval(code))
                    .then(new ApprovalFailed(code, CAUSES, at(30)))
                    .thenState(new Integrated(PLACEMENT, IDS, new Attempts(true, 1, at(30))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"SOI002", "SOI003", "EOI006", "EOI008", "EOI009", "EOI010"})
        void nothing_sets_the_approval_of_an_unpaid_order_going(String code) {
            given(integrated()).when(approval(code)).thenUnchanged();
            given(integrated()).when(result(Flow.UNKNOWN, code, IDS)).thenUnchanged();
            given(integrated(), new SellerAuthorizationAwaited(at(5)))
                    .when(approval(code))
                    .thenUnchanged();
        }

        @Test
        void the_seller_is_awaited_and_each_answer_begins_the_wait_anew() {
            given(approvalPending())
                    .when(approval("EOI011"))
                    .then(new SellerAuthorizationAwaited(at(30)))
                    .thenState(
                            new AwaitingSeller(
                                    PLACEMENT, IDS, new Attempts(true, 0, at(30)), at(30)));
            given(awaitingSeller())
                    .when(approval("EOI011"))
                    .then(new SellerAuthorizationAwaited(at(30)))
                    .thenState(
                            new AwaitingSeller(
                                    PLACEMENT, IDS, new Attempts(true, 0, at(30)), at(5)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"EOI001", "EOI002", "EOI003", "EOI004", "EOI005", "XYZ999"})
        void any_other_answer_parks_the_order(String code) {
            approvalOwed()
                    .forEach(
                            history ->
                                    given(history)
                                            .when(approval(code))
                                            .then(new OrderParked(code, CAUSE, CAUSES, at(30))));
        }

        @Test
        void what_vtex_cannot_explain_is_asked_again_a_few_times_and_then_parked() {
            given(approvalFailedTimes(3))
                    .when(approval("EOI000"))
                    .then(new ApprovalFailed("EOI000", CAUSES, at(30)));
            given(approvalFailedTimes(4)).when(approval("EOI000")).then(parked("EOI000"));
        }

        @Test
        void a_status_that_cannot_be_approved_is_parked_when_reading_settles_nothing() {
            given(approvalFailedTimes(9))
                    .when(approval("EOI009"))
                    .then(new ApprovalFailed("EOI009", CAUSES, at(30)));
            given(approvalFailedTimes(10)).when(approval("EOI009")).then(parked("EOI009"));
        }

        @Test
        void answers_of_a_placement_say_nothing_about_an_approval() {
            given(approvalPending()).when(approval("SOI001")).thenUnchanged();
            given(approvalPending()).when(approval("EOI007")).thenUnchanged();
        }

        @ParameterizedTest
        @MethodSource("io.trapiche.domain.channel.ProcessingResultsTest#everyCode")
        void nothing_overtakes_the_integration(String code) {
            beforeIntegration()
                    .forEach(history -> given(history).when(approval(code)).thenUnchanged());
        }
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void after_the_approval_and_after_the_end_no_answer_counts(String code) {
        afterApproval()
                .forEach(
                        history -> {
                            for (Flow flow : Flow.values()) {
                                given(history).when(result(flow, code, IDS)).thenUnchanged();
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void what_belongs_to_nothing_that_was_asked_changes_nothing(String code) {
        Stream.concat(beforeIntegration(), approvalOwed())
                .forEach(
                        history ->
                                given(history)
                                        .when(result(Flow.UNKNOWN, code, IDS))
                                        .thenUnchanged());
    }

    @Nested
    class while_cancelling {

        @Test
        void an_order_that_vtex_will_never_place_is_cancelled() {
            given(submitted(), cancellationAsked())
                    .when(placed("EOI004"))
                    .then(new OrderCancelled("changed mind", at(30)));
            given(submitted(), cancellationAsked(), parking())
                    .when(placed("EOI004"))
                    .then(new OrderCancelled("changed mind", at(30)));
        }

        @Test
        void enqueued_and_failed_submissions_are_followed() {
            given(received(), cancellationAsked())
                    .when(placed("SOI003"))
                    .then(new OrderSubmitted(at(30)))
                    .when(placed("EOI010"))
                    .then(new SubmissionFailed("EOI010", CAUSES, at(30)));
        }

        @Test
        void approvals_are_followed_but_park_nothing() {
            given(approvalPending(), cancellationAsked()).when(approval("EOI001")).thenUnchanged();
            given(awaitingSeller(), cancellationAsked()).when(approval("EOI011")).thenUnchanged();
        }
    }

    @Nested
    class while_parked {

        @Test
        void a_second_refusal_adds_nothing() {
            given(submitted(), parking()).when(placed("EOI004")).thenUnchanged();
            given(approvalPending(), parking()).when(approval("EOI001")).thenUnchanged();
            given(awaitingSeller(), parking()).when(approval("EOI011")).thenUnchanged();
        }
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void a_parked_order_keeps_the_reason_of_its_parking(Flow flow) {
        everyCode()
                .forEach(
                        code -> {
                            var after =
                                    given(submitted(), parking())
                                            .when(result(flow, code, IDS))
                                            .and();
                            assertThat(after.state())
                                    .isInstanceOfSatisfying(
                                            Parked.class,
                                            parked ->
                                                    assertThat(parked.why().code())
                                                            .isEqualTo("EOI005"));
                        });
    }

    private static RecordProcessingResult placed(String code) {
        return result(Flow.PLACE_ORDER, code, IDS);
    }

    private static RecordProcessingResult approval(String code) {
        return result(Flow.APPROVE_ORDER, code, IDS);
    }

    private static RecordProcessingResult result(
            Flow flow, String code, @Nullable VtexOrderIds ids) {
        return new RecordProcessingResult(
                new ProcessingResult(flow, code, code.startsWith("S"), "operation-1", ids, CAUSES),
                at(30));
    }

    private static OrderParked parked(String code) {
        return new OrderParked(code, CAUSE, CAUSES, at(30));
    }

    private static List<ChannelOrderEvent> failedTimes(int times) {
        return Stream.concat(
                        received().stream(),
                        Stream.generate(() -> new SubmissionFailed("EOI006", at(2))).limit(times))
                .toList();
    }

    private static List<ChannelOrderEvent> approvalFailedTimes(int times) {
        return Stream.concat(
                        approvalAsked().stream(),
                        Stream.generate(() -> new ApprovalFailed("EOI006", at(4))).limit(times))
                .toList();
    }
}
