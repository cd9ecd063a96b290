/** Where orders that stand too long are found. */
@NullMarked
package io.trapiche.application.watch.port;

import org.jspecify.annotations.NullMarked;
