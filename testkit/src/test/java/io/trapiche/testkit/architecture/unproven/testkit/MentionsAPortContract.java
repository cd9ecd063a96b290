package io.trapiche.testkit.architecture.unproven.testkit;

import io.trapiche.testkit.architecture.unproven.application.port.WithoutSuite;

/** Uses the port, and is not its suite. */
abstract class MentionsAPortContract {
    abstract WithoutSuite port();
}
