package io.trapiche.testkit.architecture.planted.engines;

import io.trapiche.testkit.architecture.planted.domain.SoundValue;

record KnowsWhatItCarries(SoundValue value) {}
