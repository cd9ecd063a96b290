/** What tells of orders is kept as it is wished: VTEX takes it away in silence. */
@NullMarked
package io.trapiche.application.guarding;

import org.jspecify.annotations.NullMarked;
