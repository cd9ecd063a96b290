package io.trapiche.testkit.architecture.planted.unmarked;

final class InAnUnmarkedPackage {}
