package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * VTEX over HTTP/1.1 with plain blocking calls, for virtual threads. Redirects are not followed:
 * none of VTEX's routes has one, and credentials must not travel elsewhere.
 */
final class VtexHttp implements AutoCloseable {

    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private final HttpClient client;
    private final RestClient rest;
    private final String baseUrl;
    private final InstantSource clock;

    VtexHttp(VtexCallSettings settings, InstantSource clock) {
        this.baseUrl = settings.baseUrl();
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connectTimeout())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(settings.readTimeout());
        this.rest = RestClient.builder().requestFactory(factory).build();
    }

    VtexReply exchange(VtexCall call, VtexCredentials credentials) {
        try {
            return request(call, credentials)
                    .exchangeForRequiredValue((_, response) -> reply(call.route(), response));
        } catch (ResourceAccessException failed) {
            throw noAnswer(call.route(), failed.getCause());
        }
    }

    private RestClient.RequestBodySpec request(VtexCall call, VtexCredentials credentials) {
        RestClient.RequestBodySpec request =
                rest.method(call.route().method())
                        .uri(uri(call))
                        .headers(headers -> fill(headers, credentials));
        Object payload = call.body();
        return payload == null ? request : request.body(VtexJson.bytes(payload));
    }

    private URI uri(VtexCall call) {
        UriComponentsBuilder uri =
                UriComponentsBuilder.fromUriString(baseUrl).path(call.route().template());
        Map<String, String> values = new HashMap<>(call.path());
        values.put("account", call.account().value());
        call.query()
                .forEach(
                        (name, value) -> {
                            uri.queryParam(name, "{query-" + name + "}");
                            values.put("query-" + name, value);
                        });
        return uri.encode().buildAndExpand(values).toUri();
    }

    /** VTEX declares both media types mandatory on every operation, reading ones included. */
    private static void fill(HttpHeaders headers, VtexCredentials credentials) {
        credentials.fill(headers);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
    }

    private VtexReply reply(VtexRoute route, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        return new VtexReply(route, status, text(route, response), retryAfter(response));
    }

    private static String text(VtexRoute route, ClientHttpResponse response) throws IOException {
        InputStream body = response.getBody();
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new VtexUnavailable(route + " answered too much", null, null);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private @Nullable Duration retryAfter(ClientHttpResponse response) {
        return RetryAfter.read(
                response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER), clock.instant());
    }

    private static VtexUnavailable noAnswer(VtexRoute route, @Nullable Throwable cause) {
        String what = cause instanceof HttpTimeoutException ? " timed out" : " gave no answer";
        return new VtexUnavailable(route + what, null, cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
