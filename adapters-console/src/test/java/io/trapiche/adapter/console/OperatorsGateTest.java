package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.domain.shared.AccountName;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

final class OperatorsGateTest {

    private final Console console = new Console();

    @Test
    void the_operators_token_opens() {
        console.get(Console.ORDERS)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void the_schemes_case_does_not_matter() {
        with(console.client(), "bEARER " + Console.TOKEN).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer another-token",
                "Bearer token-of-the-operator",
                "Bearer token-of-the-operatorss",
                "Bearer " + Console.HASH,
                "Basic " + Console.TOKEN,
                Console.TOKEN
            })
    void nothing_else_opens(String authorization) {
        expectRefusal(with(console.client(), authorization));
    }

    @Test
    void two_tokens_do_not_open() {
        expectRefusal(
                console.client()
                        .get()
                        .uri(Console.ORDERS)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + Console.TOKEN, "Bearer x")
                        .exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operators",
                "/operators/",
                "/operators/v1/accounts/lojademo/orders",
                "/operators/v1/accounts/lojademo/counts",
                "/operators/v1/accounts/lojademo/channel-orders/feira/1001",
                "/operators/v1/accounts/lojademo/oms-orders/FRD-1001",
                "/operators/v1/accounts/LOJA/orders",
                "/operators/there/is/no/such/route",
                "/%6fperators/v1/accounts/lojademo/orders",
                "/operators;a=b/v1/accounts/lojademo/orders"
            })
    void no_path_leads_in_without_a_token(String path) {
        expectRefusal(console.client().get().uri(URI.create(path)).exchange());
    }

    @Test
    void no_token_opens_while_none_is_configured() {
        for (@Nullable String hash : new @Nullable String[] {null, "", " "}) {
            WebTestClient closed = console.clientOf(console.views, new ConsoleProperties(hash));

            expectRefusal(with(closed, "Bearer " + Console.TOKEN));
            expectRefusal(with(closed, "Bearer "));
        }
    }

    @Test
    void what_does_not_exist_is_a_problem_of_the_same_form() {
        expectProblem(console.get("/operators/v2/anything"), 404, "Not Found");
    }

    @Test
    void another_method_is_a_problem_of_the_same_form() {
        expectProblem(
                console.client()
                        .method(HttpMethod.DELETE)
                        .uri(Console.ORDERS)
                        .headers(headers -> headers.setBearerAuth(Console.TOKEN))
                        .exchange(),
                405,
                "Method Not Allowed");
    }

    @Test
    void a_store_that_is_away_is_a_problem_of_the_same_form() {
        expectProblem(
                failing(() -> new StorageUnavailable("secret", new IllegalStateException())),
                503,
                "Service Unavailable");
    }

    @Test
    void a_fault_of_ours_tells_nothing() {
        expectProblem(
                failing(() -> new IllegalStateException("secret")), 500, "Internal Server Error");
    }

    private ResponseSpec failing(Supplier<RuntimeException> failure) {
        return with(
                console.clientOf(
                        new FailingOrderViews(failure), new ConsoleProperties(Console.HASH)),
                "Bearer " + Console.TOKEN);
    }

    private static ResponseSpec with(WebTestClient client, String authorization) {
        return client.get()
                .uri(Console.ORDERS)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private static void expectRefusal(ResponseSpec answer) {
        answer.expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        expectProblem(answer, 401, "Unauthorized");
    }

    private static void expectProblem(ResponseSpec answer, int status, String title) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
        assertThat(Console.json(answer))
                .isEqualTo(
                        Console.json(
                                """
                                {"type":"about:blank","title":"%s","status":%d,"errors":[]}
                                """
                                        .formatted(title, status)));
    }

    private record FailingOrderViews(Supplier<RuntimeException> failure) implements OrderViews {

        @Override
        public Optional<OrderView> find(StreamId stream) {
            throw failure.get();
        }

        @Override
        public Page list(Filter filter, @Nullable Cursor after, int limit) {
            throw failure.get();
        }

        @Override
        public List<KeyUse> callbackKeys(AccountName account) {
            throw failure.get();
        }

        @Override
        public List<ParkedCount> parked() {
            throw failure.get();
        }

        @Override
        public List<StateCount> counts(AccountName account) {
            throw failure.get();
        }
    }
}
