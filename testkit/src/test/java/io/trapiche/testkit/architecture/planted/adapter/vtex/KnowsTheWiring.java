package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.trapiche.testkit.architecture.planted.Wiring;

record KnowsTheWiring(Wiring wiring) {}
