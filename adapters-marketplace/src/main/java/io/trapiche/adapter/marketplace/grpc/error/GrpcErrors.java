package io.trapiche.adapter.marketplace.grpc.error;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds errors as AIP-193 wants them: one {@code ErrorInfo}, and what the status asks for besides.
 */
public final class GrpcErrors {

    /** At most as many faults stand in the message, which is a header as well. */
    private static final int SUMMARY = 3;

    /** They share the headers with the details, where they stand again. */
    private static final int SUMMARY_BYTES = 1_000;

    /** Of the violation that says how many more there are, and of any one's length in its list. */
    private static final int MORE_BYTES = 64;

    private static final int LENGTH_BYTES = 4;

    private static final long RETRY_MILLIS = 500;

    private GrpcErrors() {}

    public static StatusRuntimeException of(ErrorReason reason, String message) {
        return of(reason, message, Map.of());
    }

    public static StatusRuntimeException of(
            ErrorReason reason, String message, Map<String, String> metadata) {
        return exception(status(reason, message, metadata));
    }

    /**
     * Ends the call when there are any.
     *
     * @param metadata told besides
     */
    public static void refuse(Violations violations, Map<String, String> metadata) {
        if (!violations.isEmpty()) {
            throw invalid(violations.all(), metadata);
        }
    }

    public static IllegalStateException unchecked(String field) {
        return new IllegalStateException(field + ": not checked (expected: a sound request)");
    }

    /** Names every violation, unless they are so many that a client could not read the error. */
    static StatusRuntimeException invalid(
            List<Violation> violations, Map<String, String> metadata) {
        Map<String, String> all = new HashMap<>(metadata);
        all.put("violations", Integer.toString(violations.size()));
        com.google.rpc.Status.Builder status =
                status(ErrorReason.INVALID_REQUEST, summary(violations), all);
        int room = ErrorSize.room(status.build());
        return exception(status.addDetails(Any.pack(badRequest(violations, room))));
    }

    /** For clients that show no details. */
    private static String summary(List<Violation> violations) {
        int told = Math.min(SUMMARY, violations.size());
        while (told > 1 && ErrorSize.ofMessage(first(violations, told)) > SUMMARY_BYTES) {
            told--;
        }
        int more = violations.size() - told;
        String first = first(violations, told);
        return more > 0 ? first + "; and %d more".formatted(more) : first;
    }

    private static String first(List<Violation> violations, int count) {
        return violations.stream()
                .limit(count)
                .map(violation -> violation.field() + " " + violation.description())
                .collect(Collectors.joining("; "));
    }

    /** Ends a call that has not reached its method. */
    public static void close(ServerCall<?, ?> call, StatusRuntimeException error) {
        Metadata trailers = error.getTrailers();
        call.close(error.getStatus(), trailers == null ? new Metadata() : trailers);
    }

    private static BadRequest badRequest(List<Violation> violations, int room) {
        BadRequest.Builder badRequest = BadRequest.newBuilder();
        int bytes = MORE_BYTES;
        for (Violation violation : violations) {
            BadRequest.FieldViolation told = told(violation);
            bytes += told.getSerializedSize() + LENGTH_BYTES;
            if (bytes > room) {
                int left = violations.size() - badRequest.getFieldViolationsCount();
                return badRequest.addFieldViolations(more(left)).build();
            }
            badRequest.addFieldViolations(told);
        }
        return badRequest.build();
    }

    private static BadRequest.FieldViolation told(Violation violation) {
        return BadRequest.FieldViolation.newBuilder()
                .setField(violation.field())
                .setDescription(violation.description())
                .build();
    }

    private static BadRequest.FieldViolation more(int left) {
        return BadRequest.FieldViolation.newBuilder()
                .setDescription("and %d more faults that do not fit here".formatted(left))
                .build();
    }

    private static com.google.rpc.Status.Builder status(
            ErrorReason reason, String message, Map<String, String> metadata) {
        com.google.rpc.Status.Builder status =
                com.google.rpc.Status.newBuilder()
                        .setCode(reason.code().value())
                        .setMessage(message)
                        .addDetails(Any.pack(errorInfo(reason, metadata)));
        if (isWorthRepeating(reason)) {
            status.addDetails(Any.pack(retryInfo()));
        }
        return status;
    }

    private static boolean isWorthRepeating(ErrorReason reason) {
        return switch (reason.code()) {
            case UNAVAILABLE, RESOURCE_EXHAUSTED, ABORTED ->
                    reason != ErrorReason.MESSAGE_TOO_LARGE;
            default -> false;
        };
    }

    private static Message errorInfo(ErrorReason reason, Map<String, String> metadata) {
        return ErrorInfo.newBuilder()
                .setReason(reason.name())
                .setDomain(ErrorReason.DOMAIN)
                .putAllMetadata(metadata)
                .build();
    }

    private static Message retryInfo() {
        return RetryInfo.newBuilder()
                .setRetryDelay(Duration.newBuilder().setNanos((int) (RETRY_MILLIS * 1_000_000)))
                .build();
    }

    private static StatusRuntimeException exception(com.google.rpc.Status.Builder status) {
        return StatusProto.toStatusRuntimeException(status.build());
    }
}
