package io.trapiche.testkit.architecture.planted.adapter.vtex;

final class OrderManager {}
