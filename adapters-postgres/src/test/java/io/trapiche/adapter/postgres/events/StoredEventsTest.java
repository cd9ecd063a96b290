package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trapiche.adapter.postgres.documents.StoredPayload;
import io.trapiche.adapter.postgres.events.Components.Part;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.erp.ErpCommandEvent;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.SellersRequest;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Requester;
import io.trapiche.testkit.orders.SealedTypes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was stored once is readable for ever, and nothing changes its form unnoticed: each file
 * stays as it is. A new form gets a new file, an incompatible one a new revision.
 */
class StoredEventsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventTypeRegistry registry = new EventTypeRegistry();
    private final EventSerializer serializer =
            new EventSerializer(registry, (_, snapshot) -> snapshot);

    static Collection<String> files() {
        return StoredForms.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_stored_event_is_read_as_what_it_was(String file) {
        assertThat(read(file, StoredForms.text(file), documentOf(file)))
                .isEqualTo(StoredForms.events().get(file));
    }

    private Object read(String file, String text, @Nullable OmsDocument document) {
        return serializer.readEvent(
                StoredForms.name(file), new StoredPayload(null, text, document));
    }

    @Test
    void a_removal_of_value_alone_is_read_as_it_was_written() {
        RemovalRequested removal =
                new RemovalRequested(
                        new CommandId("removal-1"),
                        new ItemRemoval("no freight", List.of(), Money.of(250, "BRL")),
                        Instant.EPOCH);
        String written = serializer.serialize(removal, String.class).getData();

        assertThat(JSON.readTree(written).at("/removal/items").isEmpty()).isTrue();
        assertThat(read("oms-order.removal-requested", written, null)).isEqualTo(removal);
    }

    /** What is stored beside the event. */
    private static @Nullable OmsDocument documentOf(String file) {
        return StoredForms.events().get(file) instanceof OmsOrderEvent.Reading reading
                ? reading.snapshot().document()
                : null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oms-order.recorded",
                "oms-order.recorded.minimal",
                "oms-order.changed",
                "oms-order.changed.minimal"
            })
    void a_document_stored_in_the_event_is_read_from_there(String file) {
        assertThat(read(file, StoredForms.textBeforeDocumentsApart(file), null))
                .usingRecursiveComparison()
                .ignoringFields(
                        "snapshot.createdAt",
                        "snapshot.furtherSkus",
                        "snapshot.unreadableLines",
                        "snapshot.cancellationRequestId",
                        "snapshot.lines.total",
                        "snapshot.packages.dispatchedDate",
                        "snapshot.packages.events")
                .isEqualTo(StoredForms.events().get(file));
    }

    @Test
    void an_event_that_neither_holds_nor_names_its_document_is_refused() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(
                        () ->
                                read(
                                        "oms-order.changed",
                                        StoredForms.text("oms-order.changed"),
                                        null))
                .withMessageContaining("without a document")
                .withMessageNotContaining("out of stock");
    }

    @Test
    void every_event_with_a_snapshot_has_its_document_stored_beside() {
        assertThat(
                        registry.names().stream()
                                .<Class<?>>map(name -> registry.classOf(name).orElseThrow())
                                .filter(
                                        event ->
                                                Components.typesOf(event)
                                                        .contains(OmsSnapshot.class)))
                .isNotEmpty()
                .allMatch(OmsOrderEvent.Reading.class::isAssignableFrom);
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_is_stored_as_it_always_was(String file) {
        var written = serializer.serialize(StoredForms.events().get(file), String.class);

        assertThat(JSON.readTree(written.getData()))
                .isEqualTo(JSON.readTree(StoredForms.text(file)));
        assertThat(written.getType().getName()).isEqualTo(StoredForms.name(file));
    }

    @Test
    void every_registered_event_has_its_files() {
        Set<String> expected = new TreeSet<>();
        for (String name : registry.names()) {
            expected.add(name);
            if (Components.hasOptional(registry.classOf(name).orElseThrow())) {
                expected.add(StoredForms.minimalOf(name));
            }
        }

        assertThat(StoredForms.files()).containsExactlyElementsOf(expected);
        assertThat(StoredForms.events().keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void the_files_hold_everything_and_the_minimal_ones_nothing_that_may_be_absent() {
        StoredForms.events()
                .forEach(
                        (file, event) ->
                                assertThat(Components.of(event))
                                        .as(file)
                                        .noneMatch(
                                                StoredForms.isMinimal(file)
                                                        ? part -> isNeedless(part)
                                                        : part -> isMissing(part)));
    }

    private static boolean isMissing(Part part) {
        return part.value() == null || part.value().equals(List.of());
    }

    private static boolean isNeedless(Part part) {
        return part.optional() && part.value() != null;
    }

    @Test
    void names_are_for_ever() {
        assertThat(
                        registry.names().stream()
                                .map(
                                        name ->
                                                name
                                                        + " "
                                                        + registry.typeOf(
                                                                        registry.classOf(name)
                                                                                .orElseThrow())
                                                                .revision())
                                .sorted()
                                .toList())
                .isEqualTo(StoredForms.list("stored-event-names.txt"));
    }

    @Test
    void so_are_the_constants_that_stored_events_name() {
        assertThat(
                        registry.names().stream()
                                .flatMap(name -> registry.classOf(name).stream())
                                .flatMap(event -> Components.typesOf(event).stream())
                                .filter(Class::isEnum)
                                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                                .filter(constant -> !isStoredOtherwise(constant))
                                .map(StoredEventsTest::constantName)
                                .distinct()
                                .sorted()
                                .toList())
                .isEqualTo(StoredForms.list("stored-constants.txt"));
    }

    /** A unit is stored by its symbol, within its time span. */
    private static boolean isStoredOtherwise(Object constant) {
        return constant instanceof TimeSpan.Unit;
    }

    private static String constantName(Object constant) {
        Class<?> type = ((Enum<?>) constant).getDeclaringClass();
        return type.getName().replaceFirst(".*\\.", "").replace('$', '.') + " " + constant;
    }

    @Test
    void every_event_there_is_can_be_stored() {
        Set<String> registered =
                Stream.of(
                                ChannelOrderEvent.class,
                                OmsOrderEvent.class,
                                SellerAccountEvent.class,
                                ErpCommandEvent.class)
                        .flatMap(SealedTypes::leaves)
                        .map(leaf -> registry.typeOf(leaf).name())
                        .collect(Collectors.toSet());

        assertThat(registered).isEqualTo(registry.names());
    }

    @Test
    void a_part_that_this_version_does_not_know_is_passed_over() {
        String file = "channel-order.received";

        assertThat(
                        readChanged(
                                file,
                                json -> {
                                    json.put("tomorrow", 1);
                                    json.withObject("/placement/content/customer")
                                            .putArray("nicknames")
                                            .add("a");
                                }))
                .isEqualTo(StoredForms.events().get(file));
    }

    @Test
    void a_part_that_was_added_later_reads_as_false_or_empty() {
        assertThat(
                        readChanged(
                                "channel-order.invoice-issued",
                                json -> json.remove("invoicedInFull")))
                .isInstanceOfSatisfying(
                        InvoiceIssued.class,
                        issued -> assertThat(issued.invoicedInFull()).isFalse());
        assertThat(
                        readChanged(
                                "oms-order.changed",
                                json -> json.withObject("/snapshot").remove("packages")))
                .isInstanceOfSatisfying(
                        OmsOrderChanged.class,
                        changed -> assertThat(changed.snapshot().packages()).isEmpty());
    }

    @Test
    void an_order_stored_before_there_were_discounts_has_none() {
        assertThat(
                        read(
                                "channel-order.received",
                                StoredForms.textBeforeDiscounts("channel-order.received.minimal"),
                                null))
                .isEqualTo(StoredForms.events().get("channel-order.received.minimal"));
        assertThat(
                        read(
                                "channel-order.received",
                                StoredForms.textBeforeDiscounts("channel-order.received"),
                                null))
                .isInstanceOfSatisfying(
                        OrderReceived.class,
                        received ->
                                assertThat(received.placement().content().discount())
                                        .isEqualTo(Money.of(0, "BRL")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oms-order.acknowledged",
                "oms-order.invoice-requested",
                "oms-order.tracking-requested",
                "oms-order.return-requested",
                "oms-order.removal-requested",
                "oms-order.change-requested",
                "oms-order.change-preview-requested"
            })
    void what_was_asked_before_operators_could_is_the_erps(String file) {
        assertThat(readChanged(file, json -> json.remove("by")))
                .isInstanceOfSatisfying(
                        SellersRequest.class,
                        asked -> assertThat(asked.requester()).isEqualTo(Requester.ERP));
        assertThat(StoredForms.events().get(file))
                .isInstanceOfSatisfying(
                        SellersRequest.class,
                        asked -> assertThat(asked.requester()).isEqualTo(Requester.OPERATOR));
    }

    private Object readChanged(String file, Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) JSON.readTree(StoredForms.text(file));
        change.accept(json);
        return read(file, json.toString(), documentOf(file));
    }

    @Test
    void an_unknown_event_is_named_and_not_guessed_at() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("channel-order.teleported", "{}", null))
                .withMessageContaining("channel-order.teleported");
    }
}
