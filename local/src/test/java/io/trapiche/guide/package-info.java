/** The operators' guide, run as it stands. */
@NullMarked
package io.trapiche.guide;

import org.jspecify.annotations.NullMarked;
