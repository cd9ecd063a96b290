package io.trapiche.testkit.architecture.unproven.application.port;

public interface SoundUseCase {}
