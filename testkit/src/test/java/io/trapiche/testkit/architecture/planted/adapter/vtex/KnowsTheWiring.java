package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.trapiche.testkit.architecture.planted.Wiring;
import io.trapiche.testkit.architecture.planted.health.SoundDatabaseHealth;

record KnowsTheWiring(Wiring wiring, SoundDatabaseHealth health) {}
