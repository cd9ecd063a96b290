package io.trapiche.testkit.architecture.planted.adapter.vtex.wire;

public record SoundPayload(double price) {}
