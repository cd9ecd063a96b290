package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * After orders went every way and every inbound route was called with something wrong, no secret
 * stands in a topic, a table, the log, an answer, health or metrics, and personal data only where
 * docs/erp.md and docs/architecture.md say: in the events, and in what ERP systems get of them.
 */
@Tag("security")
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
class SecretsSearchTest extends ServiceSuite {

    private static final String MARKETPLACE_TOKEN = "searched-token-of-feira-0123456789";
    private static final String STRANGER_TOKEN = "searched-token-of-a-stranger-012345";
    private static final String OPERATOR_TOKEN = "searched-token-of-operators-01234567";
    private static final String CALLBACK_KEY = "searched-callback-key-of-lojademo-0123456";
    private static final String HOOK_SECRET = "searched-hook-secret-of-lojademo";
    private static final String LOG_SECRET = "searched-log-secret-of-lojademo";
    private static final String SECOND_TOKEN = "searched-second-app-token-of-lojademo";
    private static final String VTEX = "--trapiche.vtex.accounts.lojademo.";

    /** The events are the truth, and ERP systems get the whole order: docs/erp.md, Messages. */
    private static final Set<String> ORDERS_STAND_HERE =
            Set.of(
                    "column domain_event.payload",
                    "column order_document.content",
                    "topic trapiche.lojademo.orders.v1",
                    "topic trapiche.lojademo.order-state.v1");

    /** As the ERP sent it: docs/erp.md, Dead letters. */
    private static final Set<String> COMMANDS_STAND_HERE =
            Set.of(
                    "topic trapiche.lojademo.erp-commands.v1",
                    "topic trapiche.lojademo.erp-commands.dlt");

    private final List<String> orders = List.of("searched-1", "searched-2");
    private Map<String, String> places;

    SecretsSearchTest() {
        super(
                "--trapiche.marketplaces.feira.token-sha256[0]="
                        + LocalCredentials.sha256(MARKETPLACE_TOKEN),
                "--trapiche.console.operator-token-sha256="
                        + LocalCredentials.sha256(OPERATOR_TOKEN),
                "--trapiche.vtex.hook-enabled=true",
                VTEX + "second-app-token=" + SECOND_TOKEN,
                VTEX + "callback-keys.k1=" + CALLBACK_KEY,
                VTEX + "callback-key=k1",
                VTEX + "hook-secrets=" + HOOK_SECRET,
                VTEX + "log-secrets=" + LOG_SECRET);
    }

    @BeforeAll
    void travel() throws Exception {
        feira.close();
        feira = new Feira(service, MARKETPLACE_TOKEN);
        new SearchedJourney(service, feira, vtex).travel();
        HostileCalls calls = new HostileCalls(service);
        callEveryRoute(calls);
        places = new TreeMap<>(new SearchedPlaces(service).all());
        places.put("answers", calls.answers());
        places.put("operators' answers", operatorsAnswers());
    }

    @Test
    void no_secret_stands_anywhere() {
        assertThat(secrets().flatMap(secret -> secret.foundIn(places).stream())).isEmpty();
    }

    @Test
    void personal_data_stands_only_where_it_is_documented() {
        assertThat(personalData().flatMap(data -> data.foundIn(places).stream())).isEmpty();
    }

    /** Each place was really read: what is known to stand there is found. */
    @Test
    void the_search_finds_what_is_there() {
        Map<String, String> known = new LinkedHashMap<>();
        ORDERS_STAND_HERE.forEach(place -> known.put(place, SearchedJourney.EMAIL));
        COMMANDS_STAND_HERE.forEach(place -> known.put(place, SearchedJourney.UNREADABLE));
        known.put("column inbox.subject", "channel-order/lojademo/feira/searched-1");
        known.put("column work_queue.task_instance", "lojademo");
        known.put("column work_queue.task_data", "\\000");
        known.put("column order_view.vtex_order_id", "FRD-searched-1");
        known.put("column integration_log.stream_id", "searched-2");
        known.put("topic trapiche.lojademo.erp-results.v1", "trk-searched-1");
        known.put("topic trapiche.export-positions", "segment");
        known.put("log", "ready after");
        known.put("health", "\"database\"");
        known.put("prometheus", "trapiche_http_bad_calls_total");
        known.put("answers", "404");
        known.put("operators' answers", "FRD-searched-1");

        assertThat(known)
                .allSatisfy(
                        (place, text) -> assertThat(places.get(place)).as(place).contains(text));
    }

    @Test
    void a_planted_secret_is_found_in_every_medium() throws Exception {
        SearchedSecret planted = SearchedSecret.nowhere("planted", "planted-secret-0123456789");
        assertThat(planted.foundIn(new SearchedPlaces(service).all())).isEmpty();

        plant(planted.value());

        Map<String, String> now = new TreeMap<>(new SearchedPlaces(service).all());
        HostileCalls calls = new HostileCalls(service);
        calls.answered("HTTP/1.1 400 " + planted.value());
        now.put("answers", calls.answers());
        assertThat(planted.foundIn(now))
                .containsExactlyInAnyOrder(
                        "planted in answers",
                        "planted in column planted.as_bytes",
                        "planted in column planted.as_text",
                        "planted in log",
                        "planted in topic planted",
                        "planted in topic planted-header",
                        "planted in topic planted-key");
    }

    /** Health and metrics of a service cannot be written to; that they are read is tested above. */
    private void plant(String secret) throws Exception {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()));
        jdbc.sql("create table planted (as_text text, as_bytes bytea)").update();
        jdbc.sql("insert into planted values (:text, convert_to(:text, 'UTF8'))")
                .param("text", "so " + secret + " it is")
                .update();
        try (KafkaProducer<String, String> producer =
                new SearchedJourney(service, feira, vtex).producer()) {
            create("planted", "planted-key", "planted-header");
            producer.send(new ProducerRecord<>("planted", "k", "so " + secret)).get();
            producer.send(new ProducerRecord<>("planted-key", secret, null)).get();
            ProducerRecord<String, String> headed =
                    new ProducerRecord<>("planted-header", "k", "v");
            headed.headers().add("h", secret.getBytes(StandardCharsets.UTF_8));
            producer.send(headed).get();
        }
        service.say("so " + secret);
    }

    private void create(String... topics) throws Exception {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                service.bootstrapServers()))) {
            admin.createTopics(
                            Stream.of(topics)
                                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                                    .toList())
                    .all()
                    .get();
        }
    }

    private Stream<SearchedSecret> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("app key", "vtexappkey-lojademo-LOCAL");
        secrets.put("app token", "local-token-lojademo");
        secrets.put("second app token", SECOND_TOKEN);
        secrets.put("callback key", CALLBACK_KEY);
        secrets.put("hook secret", HOOK_SECRET);
        secrets.put("log secret", LOG_SECRET);
        secrets.put("marketplace token", MARKETPLACE_TOKEN);
        secrets.put("marketplace token's hash", LocalCredentials.sha256(MARKETPLACE_TOKEN));
        secrets.put("token of nobody", STRANGER_TOKEN);
        secrets.put("operators' token", OPERATOR_TOKEN);
        secrets.put("operators' token's hash", LocalCredentials.sha256(OPERATOR_TOKEN));
        secrets.put("gift card's code", "GIFT-");
        secrets.put("gift card's code, by its name", "redemptionCode");
        secrets.put("card holder", "CLIENTE EXEMPLO");
        secrets.put("card holder, by its name", "cardHolder");
        secrets.put("card's digits, by their name", "lastDigits");
        secrets.put("card's first digits, by their name", "firstDigits");
        secrets.put("connector's token", "connector-token-");
        orders.forEach(order -> secrets.put("address of " + order, hash(order)));
        return secrets.entrySet().stream()
                .map(secret -> SearchedSecret.nowhere(secret.getKey(), secret.getValue()));
    }

    private static Stream<SearchedSecret> personalData() {
        return Stream.of(
                new SearchedSecret("e-mail", SearchedJourney.EMAIL, ORDERS_STAND_HERE),
                new SearchedSecret("name", SearchedJourney.LAST_NAME, ORDERS_STAND_HERE),
                new SearchedSecret("phone", SearchedJourney.PHONE, ORDERS_STAND_HERE),
                new SearchedSecret("street", SearchedJourney.STREET, ORDERS_STAND_HERE),
                new SearchedSecret("dead letter", SearchedJourney.UNREADABLE, COMMANDS_STAND_HERE));
    }

    private static String address(String order) {
        return CallbackAddresses.path(order, "k1", CALLBACK_KEY);
    }

    /** What nobody can guess of an address. */
    private static String hash(String order) {
        String address = address(order);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void callEveryRoute(HostileCalls calls) throws IOException {
        String order = "searched-1";
        String hook = "X-Trapiche-Hook: " + HOOK_SECRET + "\r\n";
        String operator = "Authorization: Bearer " + OPERATOR_TOKEN + "\r\n";
        List<String> bodies = bodies();
        for (String path :
                List.of(
                        address(order) + "/order-integration/notification/processing-result",
                        address(order) + "/pvt/orders/" + order + "/cancel",
                        address(order) + "/pub/orders/" + order + "/invoice",
                        address(order) + "/pub/orders/" + order + "/invoice/1/tracking",
                        "/vtex/lojademo/" + LOG_SECRET + "/logs",
                        "/vtex/lojademo/" + HOOK_SECRET,
                        "/nowhere/" + CALLBACK_KEY)) {
            calls.at(service.httpPort, path, "", bodies);
        }
        calls.at(service.httpPort, "/vtex/lojademo/hook", hook, bodies);
        calls.at(
                service.httpPort,
                "/operators/v1/accounts/lojademo/channel-orders/feira/" + order + "/correct",
                operator,
                List.of(correction()));
        calls.at(
                service.httpPort,
                "/operators/v1/accounts/LOJA/orders?pageToken=" + OPERATOR_TOKEN,
                operator,
                bodies);
        calls.at(service.managementPort, "/actuator/" + LOG_SECRET, operator, bodies);
        PlaceOrderRequest faulty = faulty();
        String nobodys = "accounts/lojademo/marketplaces/feira/orders/" + MARKETPLACE_TOKEN;
        calls.byGrpc(MARKETPLACE_TOKEN, faulty, nobodys);
        calls.byGrpc(STRANGER_TOKEN, faulty, nobodys);
    }

    /** Wrong in many ways at once, and private in each. */
    private static PlaceOrderRequest faulty() {
        return Feira.request(
                "lojademo",
                "searched-3",
                content -> {
                    SearchedJourney.customer(content)
                            .getCustomerBuilder()
                            .setEmail(SearchedJourney.EMAIL + "@" + SearchedJourney.LAST_NAME)
                            .setDocument(SearchedJourney.PHONE + SearchedJourney.STREET);
                    content.getLinesBuilder(0).setSku(STRANGER_TOKEN + "\n");
                    return content;
                });
    }

    private static List<String> bodies() {
        String quoted = SearchedJourney.EMAIL + " " + SearchedJourney.PHONE + " " + HOOK_SECRET;
        return List.of(
                quoted,
                "[\"" + quoted + "\"]",
                "{\"marketplaceOrderId\":\"%1$s\",\"accountName\":\"%1$s\",\"code\":\"%1$s\",\"flow\":\"%1$s\"}"
                        .formatted(quoted),
                "{\"OrderId\":\"%1$s\",\"State\":\"%1$s\",\"Origin\":{\"Account\":\"%1$s\",\"Key\":\"%1$s\"}}"
                        .formatted(quoted));
    }

    private static String correction() {
        return "{\"by\":\"\",\"reason\":\"%1$s\",\"corrections\":[{\"field\":\"%1$s\",\"value\":\"%1$s\"}]}"
                .formatted(SearchedJourney.EMAIL + " " + HOOK_SECRET);
    }

    private String operatorsAnswers() throws IOException {
        String account = "/operators/v1/accounts/lojademo/";
        StringBuilder answers = new StringBuilder();
        for (String path :
                List.of(
                        "/operators/v1/attention",
                        account + "orders",
                        account + "parked",
                        account + "counts",
                        account + "callback-keys",
                        account + "backfills",
                        account + "channel-orders/feira/searched-1",
                        account + "channel-orders/feira/searched-1/log",
                        account + "oms-orders/FRD-searched-1",
                        "/vtex/lojademo/"
                                + LOG_SECRET
                                + "/logs?DateAt="
                                + LocalDate.now(ZoneOffset.UTC))) {
            HttpResponse<String> answer =
                    Http.send(
                            "GET",
                            "http://127.0.0.1:" + service.httpPort + path,
                            "",
                            OPERATOR_TOKEN);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            answers.append(answer.headers().map()).append(answer.body()).append('\n');
        }
        return answers.toString();
    }
}
