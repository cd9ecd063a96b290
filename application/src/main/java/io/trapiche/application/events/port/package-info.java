/** Recorded events as everybody else reads them. */
@NullMarked
package io.trapiche.application.events.port;

import org.jspecify.annotations.NullMarked;
