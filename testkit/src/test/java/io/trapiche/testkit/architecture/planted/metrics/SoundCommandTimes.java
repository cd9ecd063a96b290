package io.trapiche.testkit.architecture.planted.metrics;

import org.axonframework.messaging.MetaData;

public record SoundCommandTimes(MetaData metaData) {}
