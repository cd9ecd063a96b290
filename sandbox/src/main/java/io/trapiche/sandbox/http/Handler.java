package io.trapiche.sandbox.http;

/** Answers calls of one route. Runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {
    Reply answer(Call call);
}
