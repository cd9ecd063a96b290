package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.Origin;

/**
 * Events that a call leads to belong to the caller's trace: W3C Trace Context, metadata {@code
 * traceparent}. Anything else there is not kept.
 */
public final class CallersTrace implements ServerInterceptor {

    public static final Metadata.Key<String> TRACEPARENT =
            Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        ServerCall.Listener<Q> listener = next.startCall(call, headers);
        return Cause.ofTrace(headers.get(TRACEPARENT))
                .<ServerCall.Listener<Q>>map(cause -> new Caused<>(listener, cause))
                .orElse(listener);
    }

    /** Where a unary call is carried out. */
    private static final class Caused<Q> extends SimpleForwardingServerCallListener<Q> {

        private final Cause cause;

        Caused(ServerCall.Listener<Q> listener, Cause cause) {
            super(listener);
            this.cause = cause;
        }

        @Override
        public void onHalfClose() {
            Origin.because(cause, super::onHalfClose);
        }
    }
}
