package io.trapiche.testkit.architecture.planted.adapter.vtex;

record PricedInDoubles(double price) {}
