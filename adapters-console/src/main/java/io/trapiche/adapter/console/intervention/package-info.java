/** What operators do about parked orders. */
@NullMarked
package io.trapiche.adapter.console.intervention;

import org.jspecify.annotations.NullMarked;
