package io.trapiche.testkit.architecture.planted.adapter.vtex;

record ShowsItsSecret(String clientSecret) {}
