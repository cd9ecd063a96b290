package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.grpc.Status;

record UsesGrpc(Status status) {}
