package io.trapiche.adapter.marketplace.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/**
 * Blames the caller for bytes that are no message of the contract; the framework alone would blame
 * the server, and log a stack trace for each. Stands where messages are still bytes.
 */
final class UnreadableMessages implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new Reading<>(call, next.startCall(call, headers));
    }

    private static final class Reading<Q, A> extends SimpleForwardingServerCallListener<Q> {

        private final ServerCall<Q, A> call;
        private boolean refused;

        Reading(ServerCall<Q, A> call, ServerCall.Listener<Q> next) {
            super(next);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            try {
                super.onMessage(message);
            } catch (StatusRuntimeException e) {
                refused = true;
                GrpcErrors.close(call, error(e.getStatus()));
            }
        }

        @Override
        public void onHalfClose() {
            if (!refused) {
                super.onHalfClose();
            }
        }

        private static StatusRuntimeException error(Status status) {
            return status.getCode() == Status.Code.RESOURCE_EXHAUSTED
                    ? Failures.of(status)
                    : GrpcErrors.of(
                            ErrorReason.UNREADABLE_MESSAGE,
                            "the message is not of the contract's type");
        }
    }
}
