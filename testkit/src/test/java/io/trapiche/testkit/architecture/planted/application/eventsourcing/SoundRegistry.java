package io.trapiche.testkit.architecture.planted.application.eventsourcing;

public final class SoundRegistry {}
