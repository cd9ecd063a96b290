package io.trapiche.adapter.marketplace.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.order.OrderUpdateMapper;
import io.trapiche.adapter.marketplace.grpc.order.SampleEvents;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.orders.v1.OrderUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published is documented, and so cannot change unnoticed. */
class PublishedNamesTest {

    private static final Path PROTO = Path.of("src/main/proto/trapiche/orders/v1/orders.proto");
    private static final Path ERRORS = Path.of("../docs/errors.md");

    @Test
    void every_reason_is_documented_with_its_status() throws IOException {
        List<String> lines = Files.readAllLines(ERRORS);

        assertThat(Arrays.stream(ErrorReason.values()))
                .allSatisfy(
                        reason ->
                                assertThat(lines)
                                        .anyMatch(
                                                line ->
                                                        line.startsWith(
                                                                "| `%s` | %s |"
                                                                        .formatted(
                                                                                reason,
                                                                                reason.code()))));
    }

    @Test
    void every_type_of_update_is_documented() throws IOException {
        String proto = Files.readString(PROTO);

        assertThat(SampleEvents.oneOfEachType().map(OrderUpdateMapper::type))
                .hasSize((int) leaves(ChannelOrderEvent.class).count())
                .allSatisfy(type -> assertThat(proto).contains("`" + type + "`"));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(PublishedNamesTest::leaves)
                : Stream.of(type);
    }

    @Test
    void updates_hold_no_field_for_a_person() {
        assertThat(
                        OrderUpdate.getDescriptor().getFields().stream()
                                .map(com.google.protobuf.Descriptors.FieldDescriptor::getName))
                .containsExactly(
                        "name",
                        "sequence",
                        "event_id",
                        "type",
                        "state",
                        "update_time",
                        "vtex_order_ids",
                        "invoice",
                        "tracking",
                        "cancellation",
                        "problem");
    }
}
