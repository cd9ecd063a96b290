package io.trapiche.local;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.OrderUpdate;
import io.trapiche.orders.v1.WatchOrdersRequest;
import io.trapiche.orders.v1.WatchOrdersResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A marketplace, as its engineers would write it: the public gRPC API and a bearer token. */
public final class MarketplaceClient implements AutoCloseable {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ManagedChannel channel;
    private final Metadata headers = new Metadata();

    public MarketplaceClient(int port, String token) {
        this.channel =
                Grpc.newChannelBuilderForAddress(
                                "127.0.0.1", port, InsecureChannelCredentials.create())
                        .build();
        headers.put(AUTHORIZATION, "Bearer " + token);
    }

    /** Calls that wait for their answer, at most this long. */
    public OrderServiceGrpc.OrderServiceBlockingStub orders(Duration deadline) {
        return OrderServiceGrpc.newBlockingStub(authenticated())
                .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Tells of everything that happens to the marketplace's orders from now on; returns when the
     * watch has begun.
     */
    public void watch(String marketplace, Consumer<OrderUpdate> listener)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        OrderServiceGrpc.newStub(authenticated())
                .watchOrders(
                        WatchOrdersRequest.newBuilder()
                                .setParent("accounts/-/marketplaces/" + marketplace)
                                .build(),
                        new StreamObserver<>() {
                            @Override
                            public void onNext(WatchOrdersResponse response) {
                                begun.countDown();
                                if (response.hasUpdate()) {
                                    listener.accept(response.getUpdate());
                                }
                            }

                            @Override
                            public void onError(Throwable end) {
                                begun.countDown();
                            }

                            @Override
                            public void onCompleted() {
                                begun.countDown();
                            }
                        });
        begun.await(5, TimeUnit.SECONDS);
    }

    private Channel authenticated() {
        return ClientInterceptors.intercept(
                channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
