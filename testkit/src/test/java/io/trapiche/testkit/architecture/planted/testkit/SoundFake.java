package io.trapiche.testkit.architecture.planted.testkit;

public final class SoundFake {}
