/** The runnable service: what is assembled, and how. */
@NullMarked
package io.trapiche;

import org.jspecify.annotations.NullMarked;
