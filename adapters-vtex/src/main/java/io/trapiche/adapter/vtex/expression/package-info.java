/** Expressions that filters of feed and hook have, and how they are tried before they are set. */
@NullMarked
package io.trapiche.adapter.vtex.expression;

import org.jspecify.annotations.NullMarked;
