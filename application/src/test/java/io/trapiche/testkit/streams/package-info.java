/** What event-sourced aggregates keep to. */
@NullMarked
package io.trapiche.testkit.streams;

import org.jspecify.annotations.NullMarked;
