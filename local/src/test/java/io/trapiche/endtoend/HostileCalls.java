package io.trapiche.endtoend;

import io.grpc.StatusRuntimeException;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.testkit.http.RawCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls with something wrong at every inbound route, each with secrets in it; keeps the answers.
 */
final class HostileCalls {

    private static final List<String> FORMS =
            List.of(
                    "POST {path}%zz HTTP/1.1\r\nHost: x\r\n{headers}\r\n",
                    "POST {path}?an=%e0 HTTP/1.1\r\nHost: x\r\n{headers}\r\n",
                    "POST {path}[x]| HTTP/1.1\r\nHost: x\r\n{headers}\r\n",
                    "GET {path} HTTP/1.1\r\nHost: x\r\n{headers}Connection: close\r\n\r\n",
                    "PUT {path} HTTP/1.1\r\nHost: x\r\n{headers}Connection: close\r\n\r\n",
                    "POST {path} HTTP/1.1\r\nHost: x\r\n{headers}Bad Header: x\r\n\r\n",
                    "POST {path} HTTP/1.1\r\nHost: [::1\r\n{headers}\r\n",
                    "POST {path} HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: -1\r\n\r\n",
                    "POST {path} HTTP/1.1\r\nHost: x\r\n{headers}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                    "POST {path} FOO/1.1\r\n{headers}\r\n",
                    "POST {path}/nowhere HTTP/1.1\r\nHost: x\r\n{headers}Connection: close\r\n\r\n");

    private final ServiceProcess service;
    private final List<String> answers = new ArrayList<>();

    HostileCalls(ServiceProcess service) {
        this.service = service;
    }

    /** All that was answered so far. */
    String answers() {
        return String.join("\n", answers);
    }

    /** Malformed requests, and well-formed ones with bodies that cannot be used. */
    void at(int port, String path, String headers, List<String> bodies) throws IOException {
        for (String form : FORMS) {
            answers.add(
                    RawCall.answer(
                            port,
                            RawCall.bytes(
                                    form.replace("{path}", path).replace("{headers}", headers))));
        }
        for (String body : bodies) {
            answers.add(
                    RawCall.answer(
                            port,
                            RawCall.bytes(
                                    "POST %s HTTP/1.1\r\nHost: x\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                                            .formatted(path, headers, body.length(), body))));
        }
    }

    /** A marketplace's calls that are refused. */
    void byGrpc(String token, PlaceOrderRequest faulty, String nobodysOrder) {
        try (Feira caller = new Feira(service, token)) {
            refused(() -> caller.orders().placeOrder(faulty));
            refused(
                    () ->
                            caller.orders()
                                    .getOrder(
                                            GetOrderRequest.newBuilder()
                                                    .setName(nobodysOrder)
                                                    .build()));
        }
    }

    private void refused(Runnable call) {
        try {
            call.run();
            throw new IllegalStateException("a call was taken that has faults");
        } catch (StatusRuntimeException refusal) {
            answers.add(refusal + " " + refusal.getTrailers());
        }
    }

    /** Something that was answered elsewhere. */
    void answered(String answer) {
        answers.add(answer);
    }
}
