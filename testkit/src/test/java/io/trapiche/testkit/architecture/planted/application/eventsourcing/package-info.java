/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.application.eventsourcing;

import org.jspecify.annotations.NullMarked;
