package io.trapiche.endtoend;

import static org.awaitility.Awaitility.await;

import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderState;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Orders of a customer who can be told from anybody else, on every way that orders go. */
final class SearchedJourney {

    static final String EMAIL = "quiteria.searched@example.com";
    static final String LAST_NAME = "Searchedfortheletter";
    static final String PHONE = "+5521912345678";
    static final String STREET = "Travessa da Procura Inteira";
    static final String UNREADABLE = "unreadable-command-of-quiteria";

    private final ServiceProcess service;
    private final Feira feira;
    private final SandboxControl vtex;

    SearchedJourney(ServiceProcess service, Feira feira, SandboxControl vtex) {
        this.service = service;
        this.feira = feira;
        this.vtex = vtex;
    }

    static OrderContent.Builder customer(OrderContent.Builder content) {
        content.getCustomerBuilder().setEmail(EMAIL).setLastName(LAST_NAME).setPhone(PHONE);
        content.getDeliveryBuilder().getAddressBuilder().setStreet(STREET);
        return content;
    }

    /** To the customer's door, to a cancellation, to the dead letters; and the shop's own order. */
    void travel() throws Exception {
        vtex.post("/lojademo/shop-orders", "{}");
        String bought = feira.place("lojademo", "searched-1", SearchedJourney::customer);
        String regretted = feira.place("lojademo", "searched-2", SearchedJourney::customer);
        feira.until(regretted, Feira.APPROVED);
        feira.cancel(regretted);
        feira.until(regretted, OrderState.ORDER_STATE_CANCELLED);
        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("lojademo"), _ -> {})) {
            feira.until(bought, OrderState.ORDER_STATE_INVOICED);
        }
        command(
                "FRD-searched-1",
                """
                {"commandId":"trk-searched-1","type":"tracking","orderId":"FRD-searched-1","tracking":
                 {"invoiceNumber":"NFFRDsearched1","courier":"Correios","trackingNumber":"AA000000000BR"}}""");
        command("FRD-searched-1", UNREADABLE);
        feira.until(bought, OrderState.ORDER_STATE_SHIPPED);
        awaitMessage("erp-commands.dlt", UNREADABLE::equals);
        awaitMessage("orders.v1", message -> message.contains("loyalty-program"));
        awaitMessage("order-state.v1", message -> message.contains("AA000000000BR"));
    }

    private void command(String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>(topic("erp-commands.v1"), key, value)).get();
        }
    }

    KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, service.bootstrapServers(),
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class));
    }

    static String topic(String kind) {
        return "trapiche.lojademo." + kind;
    }

    private void awaitMessage(String kind, Predicate<String> wanted) {
        await().atMost(Feira.PATIENCE)
                .until(
                        () ->
                                TopicLog.read(service.bootstrapServers(), topic(kind))
                                        .records()
                                        .stream()
                                        .anyMatch(
                                                record ->
                                                        wanted.test(
                                                                String.valueOf(record.value()))));
    }
}
