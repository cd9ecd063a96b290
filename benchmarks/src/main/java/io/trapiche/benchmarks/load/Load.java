package io.trapiche.benchmarks.load;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.local.JourneyOrders;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.PlaceOrderResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Places orders as fast as they are answered, with a fixed number in flight: each answer sends the
 * next call. All of it runs in the transport's own thread, because on a small machine every thread
 * of the load is taken from what is measured.
 */
public final class Load implements AutoCloseable {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);
    private static final int PATIENCE = 1_000;

    private final ManagedChannel channel;
    private final OrderServiceGrpc.OrderServiceStub orders;
    private final int inFlight;
    private final PlaceOrderRequest template =
            JourneyOrders.paid(Service.ACCOUNT, Service.MARKETPLACE, "none");
    private final String prefix = Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";
    private final AtomicLong number = new AtomicLong();

    public Load(int port, int inFlight) {
        this.channel =
                Grpc.newChannelBuilderForAddress(
                                "127.0.0.1", port, InsecureChannelCredentials.create())
                        .directExecutor()
                        .build();
        this.orders = OrderServiceGrpc.newStub(authenticated(channel));
        this.inFlight = inFlight;
    }

    private static Channel authenticated(ManagedChannel channel) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + Service.TOKEN);
        return ClientInterceptors.intercept(
                channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    /**
     * One turn.
     *
     * @param counted OK answers in the counted time
     * @param answered OK answers at all
     * @param latency of the counted ones, in nanoseconds
     */
    public record Turn(long counted, Duration time, long answered, long failed, Histogram latency) {

        public double perSecond() {
            return counted * 1e9 / time.toNanos();
        }
    }

    /** First the warm-up, then the time that counts; returns when everything is answered. */
    public Turn run(Duration warmUp, Duration time) throws InterruptedException {
        Running running = new Running(System.nanoTime() + warmUp.toNanos(), time);
        for (int lane = 0; lane < inFlight; lane++) {
            running.next();
        }
        return running.end(warmUp.plus(time).plus(LAST_ANSWERS));
    }

    private PlaceOrderRequest newOrder() {
        return template.toBuilder().setOrderId(prefix + number.incrementAndGet()).build();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private final class Running {

        private final Histogram latency = new ConcurrentHistogram(3);
        private final LongAdder answered = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final CountDownLatch lanes = new CountDownLatch(inFlight);
        private final long begin;
        private final long end;

        Running(long begin, Duration time) {
            this.begin = begin;
            this.end = begin + time.toNanos();
        }

        void next() {
            if (System.nanoTime() - end < 0 && failed.sum() < PATIENCE) {
                orders.placeOrder(newOrder(), new Answer(this));
            } else {
                lanes.countDown();
            }
        }

        void answered(long sent) {
            long now = System.nanoTime();
            answered.increment();
            if (now - begin >= 0 && now - end < 0) {
                latency.recordValue(now - sent);
            }
            next();
        }

        void failed() {
            failed.increment();
            next();
        }

        Turn end(Duration limit) throws InterruptedException {
            if (!lanes.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(lanes.getCount() + " calls were never answered");
            }
            return new Turn(
                    latency.getTotalCount(),
                    Duration.ofNanos(end - begin),
                    answered.sum(),
                    failed.sum(),
                    latency);
        }
    }

    private static final class Answer implements StreamObserver<PlaceOrderResponse> {

        private final Running running;
        private final long sent = System.nanoTime();

        Answer(Running running) {
            this.running = running;
        }

        @Override
        public void onNext(PlaceOrderResponse response) {}

        @Override
        public void onError(Throwable failure) {
            running.failed();
        }

        @Override
        public void onCompleted() {
            running.answered(sent);
        }
    }
}
