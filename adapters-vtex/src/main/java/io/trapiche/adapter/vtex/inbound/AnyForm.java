package io.trapiche.adapter.vtex.inbound;

import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets nothing that VTEX sends once be lost for its form: whatever type, charset or compression a
 * call has, the endpoints see plain JSON in UTF-8. They unpack no more of it than they take, so a
 * body that grows beyond their limit costs no memory.
 */
public final class AnyForm implements WebFilter {

    private static final PathPattern VTEX = PathPatternParser.defaultInstance.parse("/vtex/**");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!VTEX.matches(exchange.getRequest().getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        Optional<BodyForm> form = BodyForm.of(exchange.getRequest().getHeaders());
        return form.isEmpty()
                ? refused(exchange.getResponse())
                : chain.filter(
                        exchange.mutate()
                                .request(new Plain(exchange.getRequest(), form.get()))
                                .build());
    }

    private static Mono<Void> refused(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        response.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, BodyForm.CODINGS);
        return response.setComplete();
    }

    private static final class Plain extends ServerHttpRequestDecorator {

        private static final int CHUNK = 8 * 1024;

        private final BodyForm form;
        private final HttpHeaders headers = new HttpHeaders();

        Plain(ServerHttpRequest request, BodyForm form) {
            super(request);
            this.form = form;
            headers.putAll(request.getHeaders());
            headers.setContentType(MediaType.APPLICATION_JSON);
            headers.remove(HttpHeaders.ACCEPT);
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            if (!form.isPlain()) {
                headers.remove(HttpHeaders.CONTENT_LENGTH);
            }
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return form.isPlain() ? super.getBody() : unpacked(super.getBody());
        }

        private Flux<DataBuffer> unpacked(Flux<DataBuffer> body) {
            return DataBufferUtils.readInputStream(
                            () -> form.unpack(DataBufferUtils.subscriberInputStream(body, 2)),
                            DefaultDataBufferFactory.sharedInstance,
                            CHUNK)
                    .subscribeOn(BodyForm.THREADS)
                    .onErrorMap(
                            IOException.class,
                            _ -> new ServerWebInputException("the body cannot be unpacked"));
        }
    }
}
