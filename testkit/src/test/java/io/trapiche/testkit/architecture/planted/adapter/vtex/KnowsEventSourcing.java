package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.trapiche.testkit.architecture.planted.application.eventsourcing.SoundRegistry;

record KnowsEventSourcing(SoundRegistry registry) {}
