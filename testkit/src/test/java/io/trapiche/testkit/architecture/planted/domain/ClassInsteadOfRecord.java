package io.trapiche.testkit.architecture.planted.domain;

final class ClassInsteadOfRecord implements SoundEvent {}
