package io.trapiche.testkit.architecture.planted.adapter.vtex.second;

import io.trapiche.testkit.architecture.planted.adapter.vtex.first.First;
import org.jspecify.annotations.Nullable;

public record Second(@Nullable First first) {}
