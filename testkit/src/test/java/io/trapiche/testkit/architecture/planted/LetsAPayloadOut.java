package io.trapiche.testkit.architecture.planted;

import io.trapiche.testkit.architecture.planted.adapter.vtex.wire.SoundPayload;

record LetsAPayloadOut(SoundPayload payload) {}
