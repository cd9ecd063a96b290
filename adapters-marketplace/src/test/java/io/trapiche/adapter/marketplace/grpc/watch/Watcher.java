package io.trapiche.adapter.marketplace.grpc.watch;

import io.grpc.CallCredentials;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.OrderUpdate;
import io.trapiche.orders.v1.WatchOrdersRequest;
import io.trapiche.orders.v1.WatchOrdersResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client's end of a watch that takes answers one by one. */
final class Watcher implements ClientResponseObserver<WatchOrdersRequest, WatchOrdersResponse> {

    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<WatchOrdersResponse> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Throwable> end = new CompletableFuture<>();
    private @Nullable ClientCallStreamObserver<WatchOrdersRequest> call;
    private String lastToken = "";

    static Watcher start(TestServer server, WatchOrdersRequest.Builder request) {
        return start(server, new TestServer.Bearer("Bearer feira-new"), request);
    }

    static Watcher start(
            TestServer server, CallCredentials credentials, WatchOrdersRequest.Builder request) {
        Watcher watcher = new Watcher();
        OrderServiceGrpc.newStub(server.channel())
                .withCallCredentials(credentials)
                .watchOrders(request.build(), watcher);
        return watcher;
    }

    static WatchOrdersRequest.Builder request() {
        return WatchOrdersRequest.newBuilder().setParent(SampleOrders.PARENT);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<WatchOrdersRequest> newCall) {
        call = newCall;
        newCall.disableAutoRequestWithInitial(0);
    }

    @Override
    public void onNext(WatchOrdersResponse answer) {
        received.add(answer);
    }

    @Override
    public void onError(Throwable error) {
        end.complete(error);
    }

    @Override
    public void onCompleted() {
        end.complete(new AssertionError("completed"));
    }

    void ask(int answers) {
        call().request(answers);
    }

    void cancel() {
        call().cancel("enough", null);
    }

    private ClientCallStreamObserver<WatchOrdersRequest> call() {
        if (call == null) {
            throw new AssertionError("not started");
        }
        return call;
    }

    /** The next answer, whatever it is. */
    WatchOrdersResponse next() {
        ask(1);
        return take();
    }

    WatchOrdersResponse take() {
        try {
            WatchOrdersResponse answer = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer came");
            }
            lastToken = answer.getResumeToken();
            return answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next updates; answers that only carry a token are passed over. */
    List<OrderUpdate> updates(int count) {
        List<OrderUpdate> updates = new ArrayList<>();
        while (updates.size() < count) {
            WatchOrdersResponse answer = next();
            if (answer.hasUpdate()) {
                updates.add(answer.getUpdate());
            }
        }
        return updates;
    }

    String lastToken() {
        return lastToken;
    }

    int waiting() {
        return received.size();
    }

    ToldError error() {
        ask(1);
        return ToldError.of(
                end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .exceptionally(error -> error)
                        .join());
    }
}
