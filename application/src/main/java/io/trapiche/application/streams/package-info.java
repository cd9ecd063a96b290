/** Event-sourced aggregates as the use cases see them. */
@NullMarked
package io.trapiche.application.streams;

import org.jspecify.annotations.NullMarked;
