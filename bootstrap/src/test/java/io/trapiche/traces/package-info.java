/** Tests of traces. */
@NullMarked
package io.trapiche.traces;

import org.jspecify.annotations.NullMarked;
