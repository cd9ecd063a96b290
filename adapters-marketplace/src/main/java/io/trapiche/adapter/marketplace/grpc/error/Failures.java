package io.trapiche.adapter.marketplace.grpc.error;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.trapiche.application.logging.LimitedLog;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StorageUnavailable;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong in a call into the error its caller gets. */
public final class Failures {

    private static final LimitedLog LOG =
            LimitedLog.of(LoggerFactory.getLogger(Failures.class), InstantSource.system());

    private Failures() {}

    public static StatusRuntimeException told(RuntimeException failure) {
        return switch (failure) {
            case StatusRuntimeException status -> status;
            case StorageUnavailable _ -> storageUnavailable();
            case ConcurrentChange _ ->
                    GrpcErrors.of(
                            ErrorReason.CONCURRENT_CHANGE,
                            "the order was changed by others meanwhile; repeat the call");
            default -> internal(failure);
        };
    }

    public static StatusRuntimeException shuttingDown() {
        return GrpcErrors.of(ErrorReason.SHUTTING_DOWN, "the server shuts down; call another one");
    }

    /** The error for a call that ended before its answer. */
    public static StatusRuntimeException ended(boolean deadlinePassed) {
        return deadlinePassed
                ? GrpcErrors.of(ErrorReason.DEADLINE_PASSED, "the deadline passed")
                : GrpcErrors.of(ErrorReason.CALL_CANCELLED, "the caller cancelled the call");
    }

    /** The error for a status that the framework chose, without details. */
    public static StatusRuntimeException of(Status status) {
        return switch (status.getCode()) {
            case CANCELLED -> ended(false);
            case DEADLINE_EXCEEDED -> ended(true);
            case UNIMPLEMENTED ->
                    GrpcErrors.of(ErrorReason.UNKNOWN_METHOD, "there is no such method");
            case RESOURCE_EXHAUSTED ->
                    GrpcErrors.of(ErrorReason.MESSAGE_TOO_LARGE, "the request is too large");
            default -> internal(status.asRuntimeException());
        };
    }

    private static StatusRuntimeException storageUnavailable() {
        return GrpcErrors.of(
                ErrorReason.STORAGE_UNAVAILABLE,
                "the store is unavailable, and the outcome unknown; repeat the call");
    }

    private static StatusRuntimeException internal(RuntimeException failure) {
        String correlationId = UUID.randomUUID().toString();
        LOG.warn(
                failure.getClass().getName(),
                "A call failed, correlation id {}",
                correlationId,
                failure);
        return GrpcErrors.of(
                ErrorReason.INTERNAL_ERROR,
                "the call failed; correlation id " + correlationId,
                Map.of("correlation_id", correlationId));
    }
}
