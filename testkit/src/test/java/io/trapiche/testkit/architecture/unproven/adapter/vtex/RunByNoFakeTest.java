package io.trapiche.testkit.architecture.unproven.adapter.vtex;

import io.trapiche.testkit.architecture.unproven.testkit.RunByNoFakeContract;

final class RunByNoFakeTest extends RunByNoFakeContract {}
