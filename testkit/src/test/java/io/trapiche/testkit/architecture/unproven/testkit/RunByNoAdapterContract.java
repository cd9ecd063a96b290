package io.trapiche.testkit.architecture.unproven.testkit;

import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.architecture.unproven.application.port.RunByNoAdapter;

@ContractOf(RunByNoAdapter.class)
abstract class RunByNoAdapterContract {}
