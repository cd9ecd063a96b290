package io.trapiche.testkit.architecture.unproven.testkit;

final class SoundFakeTest extends SoundPortContract {}
