package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Answers methods that do not exist, with the details every error has. */
public final class UnknownMethods extends HandlerRegistry {

    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(
            String methodName, @Nullable String authority) {
        return ServerMethodDefinition.create(
                MethodDescriptor.<byte[], byte[]>newBuilder()
                        .setType(MethodDescriptor.MethodType.UNKNOWN)
                        .setFullMethodName(methodName)
                        .setRequestMarshaller(new Unread())
                        .setResponseMarshaller(new Unread())
                        .build(),
                (call, _) -> {
                    GrpcErrors.close(
                            call,
                            GrpcErrors.of(ErrorReason.UNKNOWN_METHOD, "there is no such method"));
                    return new ServerCall.Listener<>() {};
                });
    }

    private static final class Unread implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            return new byte[0];
        }
    }
}
