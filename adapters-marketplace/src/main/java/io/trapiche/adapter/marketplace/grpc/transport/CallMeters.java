package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.ToldReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times calls by method, status and reason. Micrometer's own interceptor knows no
 * reasons, and would take the name of a method that does not exist from whoever calls it. Stands
 * outside of all that answer calls.
 */
public final class CallMeters implements ServerInterceptor {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;

    public CallMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Once once = new Once(call.getMethodDescriptor(), Context.current().getDeadline());
        return new Cancellable<>(next.startCall(new Closing<>(call, once), headers), once);
    }

    /** What was closed may be cancelled all the same, and the other way round. */
    private final class Once {

        private final Timer.Sample began = Timer.start(meters);
        private final AtomicBoolean ended = new AtomicBoolean();
        private final MethodDescriptor<?, ?> method;
        private final @Nullable Deadline deadline;

        Once(MethodDescriptor<?, ?> method, @Nullable Deadline deadline) {
            this.method = method;
            this.deadline = deadline;
        }

        void cancelled() {
            boolean late = deadline != null && deadline.isExpired();
            ErrorReason reason = late ? ErrorReason.DEADLINE_PASSED : ErrorReason.CALL_CANCELLED;
            end(reason.code(), Optional.of(reason));
        }

        void end(Status.Code status, Optional<ErrorReason> reason) {
            if (ended.compareAndSet(false, true)) {
                began.stop(
                        Timer.builder("trapiche.grpc.calls")
                                .description("calls by gRPC; a watch is one call, however long")
                                .tag("method", name())
                                .tag("status", status.name())
                                .tag("reason", reason.map(Enum::name).orElse("none"))
                                .serviceLevelObjectives(BUCKETS)
                                .register(meters));
            }
        }

        /** {@link UnknownMethods} has those that are not the contract's, health's, reflection's. */
        private String name() {
            return method.getType() == MethodType.UNKNOWN ? "unknown" : method.getFullMethodName();
        }
    }

    private static final class Closing<Q, A> extends SimpleForwardingServerCall<Q, A> {

        private final Once once;

        Closing(ServerCall<Q, A> call, Once once) {
            super(call);
            this.once = once;
        }

        @Override
        public void close(Status status, Metadata trailers) {
            try {
                once.end(status.getCode(), ToldReason.of(status, trailers));
            } finally {
                super.close(status, trailers);
            }
        }
    }

    private static final class Cancellable<Q> extends SimpleForwardingServerCallListener<Q> {

        private final Once once;

        Cancellable(ServerCall.Listener<Q> listener, Once once) {
            super(listener);
            this.once = once;
        }

        @Override
        public void onCancel() {
            once.cancelled();
            super.onCancel();
        }
    }
}
