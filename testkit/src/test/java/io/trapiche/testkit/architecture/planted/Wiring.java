package io.trapiche.testkit.architecture.planted;

public final class Wiring {}
