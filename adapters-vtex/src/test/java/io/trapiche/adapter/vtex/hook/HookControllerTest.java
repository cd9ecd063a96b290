package io.trapiche.adapter.vtex.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.adapter.vtex.inbound.RecordingInbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

final class HookControllerTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final String SECRET = "secret-of-lojademo";
    private static final String GOOD = "/vtex/lojademo/hook";
    private static final String BODY =
            """
            {"Domain":"Fulfillment","OrderId":"FRD-1001","State":"ready-for-handling",
             "LastState":"window-to-cancel","LastChange":"2026-03-01T12:00:00.1234567Z",
             "CurrentChange":"2026-03-01T12:00:01.1234567Z",
             "Origin":{"Account":"lojademo","Key":"key-of-lojademo"}}
            """;

    private static final String OLD = "old-secret-of-lojademo";
    private static final HookHeader HEADER =
            new HookHeader(
                    "X-Hook",
                    new LiveSecrets(
                            account -> account.equals(ACCOUNT) ? List.of(SECRET, OLD) : List.of()));

    private final RecordingInbox inbox = new RecordingInbox();
    private final WebTestClient client =
            WebTestClient.bindToController(new HookController(HEADER, inbox)).build();

    @Test
    void the_ping_is_answered_and_not_stored() {
        post(GOOD, "{\"hookConfig\":\"ping\"}").expectStatus().isEqualTo(200);

        assertThat(inbox.received()).isEmpty();
    }

    @Test
    void a_notification_is_stored_and_answered_with_200() {
        post(GOOD, BODY).expectStatus().isEqualTo(200).expectBody().isEmpty();

        InboxItem item = received();
        assertThat(item.source()).isEqualTo(InboxItem.Source.HOOK);
        assertThat(item.subject())
                .isEqualTo(StreamId.of(new OmsOrderRef(ACCOUNT, new OrderId("FRD-1001"))));
        assertThat(item.body())
                .isEqualTo(
                        "{\"domain\":\"Fulfillment\",\"orderId\":\"FRD-1001\","
                                + "\"state\":\"ready-for-handling\","
                                + "\"lastState\":\"window-to-cancel\","
                                + "\"lastChange\":\"2026-03-01T12:00:00.1234567Z\","
                                + "\"currentChange\":\"2026-03-01T12:00:01.1234567Z\"}");
        assertThat(item.fault()).isNull();
        assertThat(item.changedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:01.1234567Z"));
        assertThat(item.status()).isEqualTo(OmsStatus.READY_FOR_HANDLING);
    }

    @Test
    void little_is_enough() {
        post(GOOD, "{\"orderId\":\"FRD-1001\",\"New\":1}").expectStatus().isEqualTo(200);

        assertThat(received().fault()).isNull();
        assertThat(received().changedAt()).as("it is read whenever it happened").isNull();
    }

    @Test
    void repeats_have_the_same_key_and_others_have_not() {
        post(GOOD, BODY);
        post(GOOD, BODY.replace("window-to-cancel", "null"));
        post(GOOD, BODY.replace("12:00:00", "12:00:09"));
        post(GOOD, BODY.replace("ready-for", "start"));
        post(GOOD, BODY.replace("Fulfillment", "Marketplace"));

        List<String> keys = inbox.received().stream().map(InboxItem::dedupeKey).toList();
        assertThat(keys.get(1)).isEqualTo(keys.getFirst());
        assertThat(keys.subList(1, 5)).doesNotHaveDuplicates();
    }

    @Test
    void another_accounts_notification_is_stored_and_refused() {
        post(GOOD, BODY.replace("\"lojademo\"", "\"mercadinho\"")).expectStatus().isBadRequest();

        assertThat(received().subject()).isNull();
        assertThat(received().fault()).startsWith("Origin.Account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"OrderId\":\"a/b\"}", "{\"OrderId\":{}}"})
    void a_broken_notification_is_stored_and_refused(String body) {
        post(GOOD, body).expectStatus().isBadRequest();

        assertThat(received().subject()).isNull();
        assertThat(received().fault()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vtex/mercadinho/hook",
                "/vtex/nobody/hook",
                "/vtex/LOJADEMO/hook",
                "/vtex/lojademo/" + SECRET + "/hook"
            })
    void a_wrong_path_is_one_that_does_not_exist(String path) {
        post(path, BODY).expectStatus().isNotFound();

        assertThat(inbox.received()).isEmpty();
    }

    @Test
    void a_notification_that_cannot_be_stored_is_not_acknowledged() {
        inbox.breakDown();

        post(GOOD, BODY).expectStatus().isEqualTo(503);
    }

    @Test
    void an_address_of_ours_that_vtex_quotes_is_masked() {
        String quoting = BODY.replace("ready-for-", "at " + AddressBook.path("1001") + " ");

        post(GOOD, quoting).expectStatus().isOk();

        assertThat(received().body())
                .contains("\"state\":\"at *** handling\"")
                .doesNotContain("/vtex/", "key-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, OLD})
    void both_live_secrets_are_accepted(String secret) {
        assertThat(statusWith(secret)).isEqualTo(200);
        assertThat(inbox.received()).hasSize(1);
    }

    @Test
    void without_a_live_secret_there_is_nothing() {
        assertThat(statusWith(null)).isEqualTo(404);
        assertThat(statusWith("")).isEqualTo(404);
        assertThat(statusWith("secret-of-mercadinho")).isEqualTo(404);
        assertThat(inbox.received()).isEmpty();
    }

    private int statusWith(@Nullable String secret) {
        return post(GOOD, BODY, secret).returnResult(Void.class).getStatus().value();
    }

    @Test
    void a_ping_may_lack_the_header_only_while_the_hook_is_set_up() {
        String ping = "{\"hookConfig\":\"ping\"}";

        post(GOOD, ping, null).expectStatus().isNotFound();
        HEADER.whileSetUp(
                ACCOUNT,
                () -> {
                    post(GOOD, ping, null).expectStatus().isEqualTo(200);
                    post(GOOD, BODY, null).expectStatus().isNotFound();
                    post("/vtex/mercadinho/hook", ping, null).expectStatus().isNotFound();
                });
        post(GOOD, ping, null).expectStatus().isNotFound();
    }

    private InboxItem received() {
        assertThat(inbox.received()).hasSize(1);
        return inbox.received().getFirst();
    }

    private ResponseSpec post(String path, String body) {
        return post(path, body, SECRET);
    }

    private ResponseSpec post(String path, String body, @Nullable String secret) {
        return client.post()
                .uri(path)
                .headers(headers -> headers.set("X-Hook", secret))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
