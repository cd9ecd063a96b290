package io.trapiche.testkit.architecture.planted.sandbox;

import io.trapiche.testkit.architecture.planted.domain.SoundValue;

record SharesOurCode(SoundValue value) {}
