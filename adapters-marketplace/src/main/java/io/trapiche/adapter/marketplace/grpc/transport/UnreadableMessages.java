package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.Failures;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;

/**
 * Blames the caller for bytes that are no message of the contract, and for messages that are too
 * many or none; the framework alone would blame the server, and log a stack trace for each. Stands
 * where messages are still bytes.
 */
public final class UnreadableMessages implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Answering<Q, A> answering = new Answering<>(call);
        return new Reading<>(answering, next.startCall(answering, headers));
    }

    /** Knows whether the call has its end already. */
    private static final class Answering<Q, A> extends SimpleForwardingServerCall<Q, A> {

        private volatile boolean closed;

        Answering(ServerCall<Q, A> call) {
            super(call);
        }

        @Override
        public void close(Status status, Metadata trailers) {
            closed = true;
            super.close(status, trailers);
        }
    }

    private static final class Reading<Q, A> extends SimpleForwardingServerCallListener<Q> {

        private final Answering<Q, A> call;
        private final boolean takesOne;
        private boolean begun;
        private boolean refused;

        Reading(Answering<Q, A> call, ServerCall.Listener<Q> next) {
            super(next);
            this.call = call;
            this.takesOne = call.getMethodDescriptor().getType().clientSendsOneMessage();
        }

        @Override
        public void onMessage(Q message) {
            if (takesOne && begun) {
                refuse(unreadable("the call has more than one message"));
                return;
            }
            begun = true;
            try {
                super.onMessage(message);
            } catch (StatusRuntimeException e) {
                refuse(error(e.getStatus()));
            }
        }

        @Override
        public void onHalfClose() {
            if (takesOne && !begun) {
                refuse(unreadable("the call has no message"));
            }
            if (!refused) {
                super.onHalfClose();
            }
        }

        private void refuse(StatusRuntimeException error) {
            refused = true;
            if (!call.closed) {
                GrpcErrors.close(call, error);
            }
        }

        private static StatusRuntimeException error(Status status) {
            return status.getCode() == Status.Code.RESOURCE_EXHAUSTED
                    ? Failures.of(status)
                    : unreadable("the message is not of the contract's type");
        }

        private static StatusRuntimeException unreadable(String why) {
            return GrpcErrors.of(ErrorReason.UNREADABLE_MESSAGE, why);
        }
    }
}
