/** The inbox within a piece of work. */
@NullMarked
package io.trapiche.application.inbox;

import org.jspecify.annotations.NullMarked;
