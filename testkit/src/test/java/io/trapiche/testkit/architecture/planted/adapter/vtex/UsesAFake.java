package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.trapiche.testkit.architecture.planted.testkit.SoundFake;

record UsesAFake(SoundFake fake) {}
