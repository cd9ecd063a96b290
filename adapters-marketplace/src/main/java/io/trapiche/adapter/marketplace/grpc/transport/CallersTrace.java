package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.tracing.Traces;
import java.util.Optional;

/**
 * Events that a call leads to belong to the caller's trace: W3C Trace Context, metadata {@code
 * traceparent}. Anything else there is not kept. Where traces are on, each unary call is a span.
 */
public final class CallersTrace implements ServerInterceptor {

    public static final Metadata.Key<String> TRACEPARENT =
            Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);

    private final Traces traces;

    public CallersTrace(Traces traces) {
        this.traces = traces;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Optional<Cause> caller = Cause.ofTrace(headers.get(TRACEPARENT));
        if (traces.areOn() && call.getMethodDescriptor().getType() == MethodType.UNARY) {
            TracedCall<Q, A> traced = new TracedCall<>(call, traces, caller.orElse(null));
            return new Caused<>(next.startCall(traced, headers), caller, traced::carryOut);
        }
        ServerCall.Listener<Q> listener = next.startCall(call, headers);
        return caller.isEmpty() ? listener : new Caused<>(listener, caller, Runnable::run);
    }

    /** How a call is carried out. */
    @FunctionalInterface
    private interface Way {
        void carryOut(Runnable work);
    }

    /** Where a unary call is carried out. */
    private static final class Caused<Q> extends SimpleForwardingServerCallListener<Q> {

        private final Optional<Cause> cause;
        private final Way way;

        Caused(ServerCall.Listener<Q> listener, Optional<Cause> cause, Way way) {
            super(listener);
            this.cause = cause;
            this.way = way;
        }

        @Override
        public void onHalfClose() {
            way.carryOut(this::because);
        }

        private void because() {
            cause.ifPresentOrElse(
                    known -> Origin.because(known, super::onHalfClose), super::onHalfClose);
        }
    }
}
