/** Durable work, one piece at a time for each order. */
@NullMarked
package io.trapiche.application.work.port;

import org.jspecify.annotations.NullMarked;
