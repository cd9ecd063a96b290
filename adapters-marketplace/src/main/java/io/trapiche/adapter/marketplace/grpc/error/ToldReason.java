package io.trapiche.adapter.marketplace.grpc.error;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;

/** Which reason the caller of a call was told. */
public final class ToldReason {

    private ToldReason() {}

    /** Empty for a call that went well, and for errors of services that have no reasons. */
    public static Optional<ErrorReason> of(Status status, Metadata trailers) {
        if (status.isOk()) {
            return Optional.empty();
        }
        com.google.rpc.Status told = StatusProto.fromStatusAndTrailers(status, trailers);
        return told.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .findFirst()
                .map(ToldReason::reason);
    }

    private static ErrorReason reason(Any detail) {
        try {
            return ErrorReason.valueOf(detail.unpack(ErrorInfo.class).getReason());
        } catch (InvalidProtocolBufferException notOurs) {
            throw new IllegalStateException("an error of this edge cannot be read", notOurs);
        }
    }
}
