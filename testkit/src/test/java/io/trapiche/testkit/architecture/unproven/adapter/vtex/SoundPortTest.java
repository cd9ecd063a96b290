package io.trapiche.testkit.architecture.unproven.adapter.vtex;

import io.trapiche.testkit.architecture.unproven.testkit.SoundPortContract;

final class SoundPortTest extends SoundPortContract {}
