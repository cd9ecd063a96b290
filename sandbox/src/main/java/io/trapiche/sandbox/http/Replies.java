package io.trapiche.sandbox.http;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerRequest;

/** The bridge from WebFlux to plain blocking code on virtual threads. */
public final class Replies {
    private static final byte[] NO_BODY = new byte[0];

    private final Scheduler workers;

    public Replies(Scheduler workers) {
        this.workers = workers;
    }

    /** Reads the body and answers what {@code answer} makes of it; nothing drops the connection. */
    public Mono<ServerResponse> toBody(
            ServerRequest request, Function<byte[], Optional<Reply>> answer) {
        return request.bodyToMono(byte[].class)
                .defaultIfEmpty(NO_BODY)
                .flatMap(body -> Mono.fromCallable(() -> answer.apply(body)).subscribeOn(workers))
                .onErrorResume(
                        DataBufferLimitException.class,
                        _ -> Mono.just(Optional.of(Refusals.problem(413, "Payload Too Large"))))
                .flatMap(reply -> reply.map(Replies::response).orElseGet(() -> drop(request)));
    }

    private static Mono<ServerResponse> response(Reply reply) {
        ServerResponse.BodyBuilder builder = ServerResponse.status(reply.status());
        reply.headers().forEach(builder::header);
        return reply.contentType().isEmpty()
                ? builder.build()
                : builder.contentType(MediaType.parseMediaType(reply.contentType()))
                        .bodyValue(reply.body());
    }

    private static Mono<ServerResponse> drop(ServerRequest request) {
        HttpServerRequest raw =
                ServerHttpRequestDecorator.getNativeRequest(request.exchange().getRequest());
        raw.withConnection(DisposableChannel::dispose);
        return Mono.never();
    }
}
