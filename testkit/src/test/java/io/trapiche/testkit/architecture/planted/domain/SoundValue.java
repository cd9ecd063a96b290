package io.trapiche.testkit.architecture.planted.domain;

public record SoundValue(String value) {}
