/** Log lines that outsiders cannot multiply. */
@NullMarked
package io.trapiche.application.logging;

import org.jspecify.annotations.NullMarked;
