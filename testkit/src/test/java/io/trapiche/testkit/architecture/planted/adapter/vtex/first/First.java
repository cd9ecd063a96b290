package io.trapiche.testkit.architecture.planted.adapter.vtex.first;

import io.trapiche.testkit.architecture.planted.adapter.vtex.second.Second;
import org.jspecify.annotations.Nullable;

public record First(@Nullable Second second) {}
