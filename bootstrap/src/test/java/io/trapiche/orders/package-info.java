/** Orders on their way through all adapters. */
@NullMarked
package io.trapiche.orders;

import org.jspecify.annotations.NullMarked;
