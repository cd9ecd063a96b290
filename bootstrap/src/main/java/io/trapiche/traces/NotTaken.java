package io.trapiche.traces;

import io.opentelemetry.exporter.internal.FailedExportException.HttpExportException;
import io.opentelemetry.sdk.common.export.HttpResponse;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Why the collector did not take spans; never a message, which may hold what it answered. */
final class NotTaken {

    private NotTaken() {}

    /** HTTP's status, or the kind of failure. */
    static String why(@Nullable Throwable failure) {
        if (failure instanceof HttpExportException http) {
            HttpResponse answer = http.getResponse();
            Throwable cause = http.getCause();
            return answer != null
                    ? "status " + answer.getStatusCode()
                    : kind(cause == null ? http : cause);
        }
        return failure == null ? "no reason told" : kind(failure);
    }

    private static String kind(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean isWrapper =
                failure instanceof CompletionException || failure instanceof UncheckedIOException;
        return isWrapper && cause != null ? kind(cause) : failure.getClass().getSimpleName();
    }
}
