package io.trapiche.testkit.architecture.unproven.testkit;

import io.trapiche.testkit.architecture.unproven.application.port.SoundPort;

final class SoundFake implements SoundPort {}
