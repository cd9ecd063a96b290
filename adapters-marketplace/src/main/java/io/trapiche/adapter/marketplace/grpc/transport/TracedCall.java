package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unary call as a span: the contract's method, and the status that it was answered with. */
final class TracedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {

    /** The server's own fault, as OpenTelemetry tells it from the caller's. */
    private static final Set<Status.Code> FAILED =
            Set.of(
                    Status.Code.UNKNOWN,
                    Status.Code.DEADLINE_EXCEEDED,
                    Status.Code.UNIMPLEMENTED,
                    Status.Code.INTERNAL,
                    Status.Code.UNAVAILABLE,
                    Status.Code.DATA_LOSS);

    private final Traces traces;
    private final @Nullable Cause caller;
    private volatile @Nullable Status answered;

    TracedCall(ServerCall<Q, A> call, Traces traces, @Nullable Cause caller) {
        super(call);
        this.traces = traces;
        this.caller = caller;
    }

    void carryOut(Runnable work) {
        String method = getMethodDescriptor().getFullMethodName();
        boolean _ =
                Activity.of(
                        traces,
                        new Activity.Task(
                                SpanKind.SERVER,
                                method,
                                caller == null ? null : caller.traceparent()),
                        () -> {
                            Activity.note(SpanAttribute.RPC_METHOD, method);
                            answer(work);
                            return true;
                        });
    }

    private void answer(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            Activity.note(SpanAttribute.ERROR, failure.getClass().getName());
            // As gRPC answers what nobody answered.
            tell(Objects.requireNonNullElse(answered, Status.UNKNOWN));
            throw failure;
        }
        Status status = answered;
        if (status != null) {
            tell(status);
        }
    }

    private static void tell(Status status) {
        String code = status.getCode().name();
        Activity.note(SpanAttribute.RPC_STATUS, code);
        if (FAILED.contains(status.getCode())) {
            Activity.note(SpanAttribute.ERROR, code);
        }
    }

    @Override
    public void close(Status status, Metadata trailers) {
        answered = status;
        super.close(status, trailers);
    }
}
