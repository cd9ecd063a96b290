package io.trapiche.testkit.architecture.unproven.testkit;

import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.architecture.unproven.application.port.SoundPort;

@ContractOf(SoundPort.class)
public abstract class SoundPortContract {}
