package io.trapiche.sandbox.http;

import io.trapiche.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The sandbox's own calls: result callbacks, hook notifications. */
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

    /** Posts JSON and returns the status of the answer. */
    public int post(URI uri, Object body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(timeout)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        headers.forEach(request::setHeader);
        try {
            atOnce.acquire();
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } finally {
                atOnce.release();
            }
        } catch (IOException _) {
            return NO_ANSWER;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
