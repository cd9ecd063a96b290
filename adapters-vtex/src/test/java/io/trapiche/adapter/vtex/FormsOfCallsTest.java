package io.trapiche.adapter.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.callback.ProcessingResultController;
import io.trapiche.adapter.vtex.hook.HookController;
import io.trapiche.adapter.vtex.hook.HookHeader;
import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.adapter.vtex.inbound.RecordingInbox;
import io.trapiche.adapter.vtex.logs.LogsController;
import io.trapiche.adapter.vtex.push.PushController;
import io.trapiche.adapter.vtex.push.PushedItems;
import io.trapiche.testkit.log.InMemoryIntegrationLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** VTEX's documents leave the form of its calls open, and it may send each of them only once. */
final class FormsOfCallsTest {

    private static final String SECRET = "secret-of-lojademo";
    private static final String BASE = AddressBook.path("1001");
    private static final Route CANCEL =
            new Route(
                    HttpMethod.POST, BASE + "/pvt/orders/1001/cancel", "{\"reason\":\"n\u00e3o\"}");
    private static final List<Route> ROUTES =
            List.of(
                    new Route(HttpMethod.POST, "/vtex/lojademo/hook", "{\"OrderId\":\"FRD-1001\"}"),
                    new Route(
                            HttpMethod.POST,
                            BASE + "/order-integration/notification/processing-result",
                            """
                            {"marketplaceOrderId":"1001","accountName":"lojademo","code":"SOI001",
                             "flow":"PlaceOrder","success":true,"operationId":"op-1",
                             "fields":{"mainOrderId":"FRD-1001"}}
                            """),
                    CANCEL,
                    new Route(
                            HttpMethod.POST,
                            BASE + "/pub/orders/1001/invoice",
                            "{\"invoiceNumber\":\"77\"}"),
                    new Route(
                            HttpMethod.POST,
                            BASE + "/pvt/orders/1001/invoice/77",
                            "{\"trackingNumber\":\"T1\"}"),
                    new Route(
                            HttpMethod.PUT,
                            BASE + "/pvt/orders/1001/invoice/77/tracking",
                            "{\"isDelivered\":true}"));

    private static final Map<String, String> PLAIN = Map.of();

    private final RecordingInbox inbox = new RecordingInbox();
    private final WebTestClient client = client();

    record Route(HttpMethod method, String path, String body) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    private interface Packing {
        OutputStream over(OutputStream packed) throws IOException;
    }

    private WebTestClient client() {
        LiveSecrets secrets =
                new LiveSecrets(
                        account ->
                                account.equals(AddressBook.ACCOUNT) ? List.of(SECRET) : List.of());
        VtexConfiguration wiring = new VtexConfiguration();
        return WebTestClient.bindToController(
                        new HookController(new HookHeader("X-Hook", secrets), inbox),
                        new ProcessingResultController(
                                AddressBook.ADDRESSES, AddressBook::seller, inbox, 200),
                        new PushController(
                                AddressBook.ADDRESSES,
                                AddressBook::seller,
                                new PushedItems(inbox, InstantSource.system()),
                                Set.of("pvt", "pub")),
                        new LogsController(secrets, new InMemoryIntegrationLog()))
                .webFilter(wiring.vtexAnyForm(), wiring.vtexTrailingSlash())
                .build();
    }

    static List<Route> routes() {
        return ROUTES;
    }

    static Stream<Arguments> everyRouteInEveryType() {
        return ROUTES.stream()
                .flatMap(
                        route ->
                                Stream.of(
                                                "",
                                                "text/plain",
                                                "application/json; charset=utf-8",
                                                "Application/JSON;Charset=\"UTF-8\"",
                                                "application/x-www-form-urlencoded",
                                                "nonsense")
                                        .map(type -> Arguments.of(route, type)));
    }

    @ParameterizedTest
    @MethodSource("everyRouteInEveryType")
    void any_content_type_is_taken(Route route, String type) {
        call(route, type.isEmpty() ? PLAIN : Map.of(HttpHeaders.CONTENT_TYPE, type), route.bytes())
                .expectStatus()
                .isOk();

        assertTaken();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_slash_too_many_is_none(Route route) {
        call(new Route(route.method(), route.path() + "/", ""), PLAIN, route.bytes())
                .expectStatus()
                .isOk();

        assertTaken();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_body_may_be_packed(Route route) {
        call(route, coded("gzip"), packed(GZIPOutputStream::new, route.bytes()))
                .expectStatus()
                .isOk();
        call(route, coded("X-GZIP"), packed(GZIPOutputStream::new, route.bytes()))
                .expectStatus()
                .isOk();
        call(route, coded("deflate"), packed(DeflaterOutputStream::new, route.bytes()))
                .expectStatus()
                .isOk();
        call(route, coded("deflate"), packed(FormsOfCallsTest::unframed, route.bytes()))
                .expectStatus()
                .isOk();

        assertThat(inbox.received()).hasSize(4).allMatch(item -> item.fault() == null);
    }

    @Test
    void letters_arrive_whatever_the_charset() {
        byte[] latin = CANCEL.body().getBytes(StandardCharsets.ISO_8859_1);
        Map<String, String> type =
                Map.of(HttpHeaders.CONTENT_TYPE, "application/json; charset=ISO-8859-1");
        call(CANCEL, type, latin).expectStatus().isOk();
        call(
                        CANCEL,
                        Map.of(
                                HttpHeaders.CONTENT_TYPE,
                                "text/plain;charset=utf-16",
                                HttpHeaders.CONTENT_ENCODING,
                                "gzip"),
                        packed(
                                GZIPOutputStream::new,
                                CANCEL.body().getBytes(StandardCharsets.UTF_16)))
                .expectStatus()
                .isOk();

        assertThat(inbox.received())
                .hasSize(2)
                .allMatch(item -> item.body().contains("\"n\u00e3o\""));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_unknown_coding_is_refused_and_the_known_ones_are_told(Route route) {
        call(route, coded("br"), route.bytes())
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .valueEquals(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        call(route, coded("gzip, gzip"), route.bytes()).expectStatus().isEqualTo(415);

        assertThat(inbox.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_grows_beyond_measure_when_unpacked_is_too_large(Route route) {
        byte[] bomb = packed(GZIPOutputStream::new, new byte[32 * 1024 * 1024]);

        call(route, coded("gzip"), bomb).expectStatus().isEqualTo(413);

        assertThat(inbox.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_cannot_be_unpacked_is_malformed(Route route) {
        call(route, coded("gzip"), route.bytes()).expectStatus().isBadRequest();

        assertThat(inbox.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs?DateAt=2026-03-02", "logs/?DateAt=2026-03-02"})
    void the_log_is_read_with_headers_of_any_form(String end) {
        client.get()
                .uri("/vtex/lojademo/" + SECRET + "/" + end)
                .headers(
                        headers -> {
                            headers.set(HttpHeaders.CONTENT_TYPE, "nonsense");
                            headers.set(HttpHeaders.ACCEPT, "text/html");
                        })
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void assertTaken() {
        assertThat(inbox.received()).hasSize(1).allMatch(item -> item.fault() == null);
    }

    private static Map<String, String> coded(String coding) {
        return Map.of(HttpHeaders.CONTENT_ENCODING, coding);
    }

    private static OutputStream unframed(OutputStream packed) {
        return new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
    }

    private static byte[] packed(Packing packing, byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packer = packing.over(packed)) {
            packer.write(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    /** With these headers only: the client's own encoders would add a type. */
    private ResponseSpec call(Route route, Map<String, String> headers, byte[] body) {
        return client.method(route.method())
                .uri(route.path())
                .header("X-Hook", SECRET)
                .headers(all -> headers.forEach(all::set))
                .body(
                        (message, _) ->
                                message.writeWith(
                                        Mono.fromSupplier(
                                                () ->
                                                        DefaultDataBufferFactory.sharedInstance
                                                                .wrap(body))))
                .exchange();
    }
}
