package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.trapiche.testkit.architecture.planted.application.channel.SoundService;

record ReachesAService(SoundService service) {}
