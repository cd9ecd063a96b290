package io.trapiche.sandbox.http;

import io.trapiche.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The sandbox's own calls: result callbacks, hook notifications, pushes. */
public final class Outgoing implements AutoCloseable {
    /** What {@link #post} returns for anything but an answer in time. */
    public static final int NO_ANSWER = 0;

    private final Duration timeout;
    private final HttpClient client;
    private final Semaphore atOnce = new Semaphore(64);

    public Outgoing(Duration timeout, Executor workers) {
        this.timeout = timeout;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeout)
                        .executor(workers)
                        .build();
    }

    /**
     * What was answered.
     *
     * @param status {@link #NO_ANSWER} for none in time
     */
    @SuppressWarnings("ArrayRecordComponent") // the body as it came, never compared
    public record Answer(int status, byte[] body) {
        public static final Answer NONE = new Answer(NO_ANSWER, new byte[0]);
    }

    /** Posts JSON and returns the status of the answer. */
    public int post(URI uri, Object body, Map<String, String> headers) {
        return send(request(uri, body, headers), HttpResponse.BodyHandlers.discarding())
                .map(HttpResponse::statusCode)
                .orElse(NO_ANSWER);
    }

    /** Posts JSON and returns the answer. */
    public Answer exchange(URI uri, Object body, Map<String, String> headers) {
        return send(request(uri, body, headers), HttpResponse.BodyHandlers.ofByteArray())
                .map(response -> new Answer(response.statusCode(), response.body()))
                .orElse(Answer.NONE);
    }

    private HttpRequest request(URI uri, Object body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(timeout)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private <T> Optional<HttpResponse<T>> send(
            HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            atOnce.acquire();
            try {
                return Optional.of(client.send(request, handler));
            } finally {
                atOnce.release();
            }
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
