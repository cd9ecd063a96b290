package io.trapiche.testkit.architecture.unproven.testkit;

final class RunByNoAdapterTest extends RunByNoAdapterContract {}
