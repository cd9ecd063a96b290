package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.trapiche.adapter.marketplace.grpc.error.Failures;

/** Gives errors that the framework raised by itself the details every error has (AIP-193). */
public final class EveryErrorHasDetails implements ServerInterceptor {

    private static final String DETAILS = "grpc-status-details-bin";

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return next.startCall(new Detailed<>(call), headers);
    }

    private static final class Detailed<Q, A> extends SimpleForwardingServerCall<Q, A> {

        Detailed(ServerCall<Q, A> call) {
            super(call);
        }

        @Override
        public void close(Status status, Metadata trailers) {
            if (status.isOk() || trailers.keys().contains(DETAILS)) {
                super.close(status, trailers);
                return;
            }
            StatusRuntimeException detailed = Failures.of(status);
            Metadata details = detailed.getTrailers();
            if (details != null) {
                trailers.merge(details);
            }
            super.close(detailed.getStatus(), trailers);
        }
    }
}
