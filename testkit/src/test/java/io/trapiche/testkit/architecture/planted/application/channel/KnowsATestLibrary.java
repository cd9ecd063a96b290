package io.trapiche.testkit.architecture.planted.application.channel;

import org.junit.jupiter.api.TestInfo;

record KnowsATestLibrary(TestInfo test) {}
