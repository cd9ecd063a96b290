/** An event store in memory, and what every event store keeps to. */
@NullMarked
package io.trapiche.testkit.events;

import org.jspecify.annotations.NullMarked;
