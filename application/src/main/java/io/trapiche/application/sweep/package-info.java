/** Finds orders that stand still although nobody said so. */
@NullMarked
package io.trapiche.application.sweep;

import org.jspecify.annotations.NullMarked;
