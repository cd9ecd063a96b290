/** Limits of log lines. */
@NullMarked
package io.trapiche.testkit.logging;

import org.jspecify.annotations.NullMarked;
