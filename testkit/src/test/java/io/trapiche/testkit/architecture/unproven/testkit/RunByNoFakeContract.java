package io.trapiche.testkit.architecture.unproven.testkit;

import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.architecture.unproven.application.port.RunByNoFake;

@ContractOf(RunByNoFake.class)
public abstract class RunByNoFakeContract {}
