package io.trapiche.adapter.console.wire;

/** Under which id the order's history tells what came of it. */
public record ChangeControlPayload(String commandId) {}
