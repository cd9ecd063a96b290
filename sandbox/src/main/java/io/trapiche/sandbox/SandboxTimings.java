package io.trapiche.sandbox;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param callbackDelay from the answer SOI003 until the work behind it is done and called back
 * @param statusStepDelay how long an order stays in a status it leaves by itself
 * @param cancellationWindow how long it stays in {@code window-to-cancel}; 30 minutes at VTEX
 * @param visibilityTimeout of feeds whose configuration does not say
 * @param retryDelay before the first repetition of a callback or hook call; each further one takes
 *     twice as long
 * @param callTimeout for an answer to a hook call or callback; VTEX waits 5 s for hooks
 */
public record SandboxTimings(
        Duration callbackDelay,
        Duration statusStepDelay,
        Duration cancellationWindow,
        Duration visibilityTimeout,
        Duration retryDelay,
        Duration callTimeout) {

    /** Fast enough to watch. */
    public static SandboxTimings local() {
        return new SandboxTimings(
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(5));
    }

    public SandboxTimings withCallbackDelay(Duration delay) {
        return new SandboxTimings(
                delay,
                statusStepDelay,
                cancellationWindow,
                visibilityTimeout,
                retryDelay,
                callTimeout);
    }

    /** Of every automatic status, {@code window-to-cancel} included. */
    public SandboxTimings withStatusStepDelay(Duration delay) {
        return new SandboxTimings(
                callbackDelay, delay, delay, visibilityTimeout, retryDelay, callTimeout);
    }

    public SandboxTimings withCancellationWindow(Duration window) {
        return new SandboxTimings(
                callbackDelay, statusStepDelay, window, visibilityTimeout, retryDelay, callTimeout);
    }

    public SandboxTimings withVisibilityTimeout(Duration timeout) {
        return new SandboxTimings(
                callbackDelay,
                statusStepDelay,
                cancellationWindow,
                timeout,
                retryDelay,
                callTimeout);
    }

    public SandboxTimings withRetryDelay(Duration delay) {
        return new SandboxTimings(
                callbackDelay,
                statusStepDelay,
                cancellationWindow,
                visibilityTimeout,
                delay,
                callTimeout);
    }

    public SandboxTimings withCallTimeout(Duration timeout) {
        return new SandboxTimings(
                callbackDelay,
                statusStepDelay,
                cancellationWindow,
                visibilityTimeout,
                retryDelay,
                timeout);
    }
}
