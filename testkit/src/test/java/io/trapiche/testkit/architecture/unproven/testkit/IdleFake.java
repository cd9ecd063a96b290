package io.trapiche.testkit.architecture.unproven.testkit;

import io.trapiche.testkit.architecture.unproven.application.port.RunByNoFake;

final class IdleFake implements RunByNoFake {}
