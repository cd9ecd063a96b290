/** What the sweep needs to know of orders. */
@NullMarked
package io.trapiche.application.sweep.port;

import org.jspecify.annotations.NullMarked;
