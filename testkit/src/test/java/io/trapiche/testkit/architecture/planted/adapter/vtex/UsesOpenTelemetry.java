package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.opentelemetry.api.trace.Span;

record UsesOpenTelemetry(Span span) {}
