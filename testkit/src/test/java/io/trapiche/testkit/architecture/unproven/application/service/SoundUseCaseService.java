package io.trapiche.testkit.architecture.unproven.application.service;

import io.trapiche.testkit.architecture.unproven.application.port.SoundUseCase;

final class SoundUseCaseService implements SoundUseCase {}
