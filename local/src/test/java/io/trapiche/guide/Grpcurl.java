package io.trapiche.guide;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.trapiche.orders.v1.OrdersProto;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for grpcurl, which no Debian package brings: as much of it as the documents use. */
final class Grpcurl {

    private final Metadata headers = new Metadata();
    private final List<String> words = new ArrayList<>();
    private ChannelCredentials credentials = TlsChannelCredentials.create();
    private String json = "{}";

    private Grpcurl(Deque<String> arguments) throws IOException {
        while (!arguments.isEmpty()) {
            read(arguments.remove(), arguments);
        }
    }

    /** Ends with 1 when the server refuses. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println(new Grpcurl(new ArrayDeque<>(List.of(arguments))).call());
        } catch (StatusRuntimeException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private void read(String word, Deque<String> more) throws IOException {
        switch (word) {
            case "-expand-headers" -> {
                // Done for every header.
            }
            case "-plaintext" -> credentials = InsecureChannelCredentials.create();
            case "-cacert" ->
                    credentials =
                            TlsChannelCredentials.newBuilder()
                                    .trustManager(new File(more.remove()))
                                    .build();
            case "-H" -> header(more.remove().split(": ", 2));
            case "-d" -> json = more.remove();
            default -> words.add(word);
        }
    }

    private void header(String[] header) {
        headers.put(
                Metadata.Key.of(header[0], Metadata.ASCII_STRING_MARSHALLER),
                header[1].replace("${TOKEN}", String.valueOf(System.getenv("TOKEN"))));
    }

    private String call() throws IOException {
        ManagedChannel channel = Grpc.newChannelBuilder(words.getFirst(), credentials).build();
        try {
            Channel withHeaders =
                    ClientInterceptors.intercept(
                            channel, MetadataUtils.newAttachHeadersInterceptor(headers));
            return call(withHeaders, method(words.getLast()));
        } finally {
            channel.shutdownNow();
        }
    }

    private static MethodDescriptor method(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        MethodDescriptor method =
                OrdersProto.getDescriptor()
                        .findServiceByName("OrderService")
                        .findMethodByName(simple);
        return check(method, name);
    }

    private static MethodDescriptor check(@Nullable MethodDescriptor method, String name) {
        if (method == null) {
            throw new IllegalArgumentException("no method " + name);
        }
        return method;
    }

    private String call(Channel channel, MethodDescriptor method) throws IOException {
        DynamicMessage.Builder request = DynamicMessage.newBuilder(method.getInputType());
        JsonFormat.parser().merge(json, request);
        Message answer =
                ClientCalls.blockingUnaryCall(
                        channel, descriptor(method), CallOptions.DEFAULT, request.build());
        return JsonFormat.printer().print(answer);
    }

    private static io.grpc.MethodDescriptor<Message, Message> descriptor(MethodDescriptor method) {
        return io.grpc.MethodDescriptor.<Message, Message>newBuilder()
                .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(
                        io.grpc.MethodDescriptor.generateFullMethodName(
                                method.getService().getFullName(), method.getName()))
                .setRequestMarshaller(
                        ProtoUtils.marshaller(
                                DynamicMessage.getDefaultInstance(method.getInputType())))
                .setResponseMarshaller(
                        ProtoUtils.marshaller(
                                DynamicMessage.getDefaultInstance(method.getOutputType())))
                .build();
    }
}
