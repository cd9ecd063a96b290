package io.trapiche.adapter.console;

import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Each route for each caller; what a stranger may not know, he is not told. */
final class AccessMatrixTest {

    private static final String CORRECTIONS =
            ",\"corrections\":[{\"field\":\"note\",\"value\":\"ring twice\"}]";

    private static final String REASON = ",\"reason\":\"looked\"";
    private static final String ID = ",\"commandId\":\"c-1\"";

    private final Console console = new Console();

    @BeforeEach
    void order() {
        console.isAskedToCancel("FRD-1001");
        console.stands("v1001", "payment-pending", "Marketplace");
        console.inVtex.sold(new OmsOrderRef(new AccountName("lojademo"), new OrderId("v1001")));
        console.parks("EOI002");
        console.hasChannelOrder(
                Console.channelOrder("lojademo", "1001"),
                new Progress("received", false, true, "EOI002", 0, false),
                1);
    }

    /** The last two: the order under another account, and an order nobody placed. */
    @ParameterizedTest
    @CsvSource({
        "GET,  /accounts/lojademo/parked, 200, 200, 200",
        "GET,  /codes, 200, 200, 200",
        "GET,  /attention, 200, 200, 200",
        "GET,  /accounts/lojademo/callback-keys, 200, 200, 200",
        "GET,  /accounts/lojademo/backfills, 200, 200, 200",
        "GET,  /accounts/lojademo/reconciliations, 200, 200, 200",
        "GET,  /accounts/lojademo/channel-orders/feira/1001, 200, 404, 404",
        "GET,  /accounts/lojademo/channel-orders/feira/1001/log, 200, 404, 404",
        "GET,  /accounts/lojademo/channel-orders/feira/1001/correctable-fields, 200, 404, 404",
        "POST, /accounts/lojademo/channel-orders/feira/1001/release, 200, 404, 404",
        "POST, /accounts/lojademo/channel-orders/feira/1001/give-up, 200, 404, 404",
        "POST, /accounts/lojademo/channel-orders/feira/1001/correct, 200, 404, 404",
        "POST, /accounts/lojademo/oms-orders/FRD-1001/deny-cancellation, 200, 404, 404",
        "POST, /accounts/lojademo/oms-orders/FRD-1001/notes, 200, 404, 404",
        "POST, /accounts/lojademo/oms-orders/v1001/payment-notifications, 200, 404, 404",
        "GET,  /accounts/lojademo/oms-orders/v1001/payment-transaction, 200, 404, 404",
        "GET,  /accounts/lojademo/oms-orders/v1001/conversation, 200, 404, 404",
        "GET,  /accounts/lojademo/oms-orders/v1001/change-summary, 200, 404, 404",
        "POST, /accounts/lojademo/oms-orders/v1001/filter-trials, 200, 404, 404",
        "GET,  /accounts/lojademo/order-groups/14v1001, 200, 404, 200",
        "GET,  /accounts/lojademo/window-to-change-seller, 200, 404, 200",
        "POST, /accounts/lojademo/oms-orders/FRD-1001/retry-change, 409, 404, 404",
        "POST, /accounts/lojademo/oms-orders/FRD-1001/cancel-change, 409, 404, 404",
        "POST, /accounts/lojademo/oms-orders/FRD-1001/commands/cancel, 200, 404, 404"
    })
    void answers(String method, String route, int own, int otherAccount, int unknownOrder) {
        String path = "/operators/v1" + route;
        expect(method, path, null, 401);
        expect(method, path, "token-of-somebody", 401);
        expect(method, path.replace("lojademo", "nobody"), "token-of-somebody", 401);
        expect(method, path.replace("lojademo", "mercadinho"), Console.TOKEN, otherAccount);
        expect(method, path.replace("1001", "9999"), Console.TOKEN, unknownOrder);
        expect(method, path, Console.TOKEN, own);
    }

    private void expect(String method, String path, @Nullable String token, int status) {
        var request = console.client().method(HttpMethod.valueOf(method)).uri(path);
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (method.equals("POST")) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body(path));
        }
        request.exchange().expectStatus().isEqualTo(status);
    }

    private static String body(String path) {
        if (path.endsWith("filter-trials")) {
            return "{\"expression\":\"true\"}";
        }
        return "{\"by\":\"maria\"%s}"
                .formatted(
                        switch (path.substring(path.lastIndexOf('/') + 1)) {
                            case "correct" -> REASON + CORRECTIONS;
                            case "deny-cancellation", "cancel" -> REASON + ID;
                            case "retry-change", "cancel-change" ->
                                    REASON + ID + ",\"changeCommandId\":\"rem-1\"";
                            case "notes" -> ID + ",\"source\":\"s\",\"message\":\"m\"";
                            case "payment-notifications" -> ID + ",\"paymentId\":\"P1\"";
                            default -> REASON;
                        });
    }
}
