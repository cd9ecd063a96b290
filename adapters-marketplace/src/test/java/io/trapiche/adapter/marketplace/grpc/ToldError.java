package io.trapiche.adapter.marketplace.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An error as a client reads it. */
public record ToldError(Status.Code code, String reason, List<String> fields, boolean retry) {

    public static ToldError from(ThrowingCallable call) {
        return of(Assertions.catchThrowableOfType(StatusRuntimeException.class, call));
    }

    public static ToldError of(Throwable error) {
        com.google.rpc.Status status = StatusProto.fromThrowable(error);
        if (status == null) {
            throw new AssertionError("no status in " + error);
        }
        List<ErrorInfo> infos = all(status, ErrorInfo.class);
        Assertions.assertThat(infos).as("exactly one ErrorInfo in %s", status).hasSize(1);
        Assertions.assertThat(infos.getFirst().getDomain()).isEqualTo("trapiche.io");
        return new ToldError(
                Status.fromCodeValue(status.getCode()).getCode(),
                infos.getFirst().getReason(),
                all(status, BadRequest.class).stream()
                        .flatMap(bad -> bad.getFieldViolationsList().stream())
                        .map(BadRequest.FieldViolation::getField)
                        .toList(),
                !all(status, RetryInfo.class).isEmpty());
    }

    public static ToldError plain(Status.Code code, ErrorReason reason) {
        return new ToldError(code, reason.name(), List.of(), false);
    }

    public static ToldError repeatable(Status.Code code, ErrorReason reason) {
        return new ToldError(code, reason.name(), List.of(), true);
    }

    public static ToldError invalid(String... fields) {
        return new ToldError(
                Status.Code.INVALID_ARGUMENT,
                ErrorReason.INVALID_REQUEST.name(),
                List.of(fields),
                false);
    }

    private static <T extends Message> List<T> all(com.google.rpc.Status status, Class<T> type) {
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .map(detail -> unpack(detail, type))
                .toList();
    }

    private static <T extends Message> T unpack(Any detail, Class<T> type) {
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
