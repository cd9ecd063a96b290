package io.trapiche.testkit.architecture.planted.application.channel;

public final class SoundService {}
