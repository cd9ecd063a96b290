package io.trapiche.testkit.architecture.planted.domain;

sealed interface SoundEvent permits ClassInsteadOfRecord {}
