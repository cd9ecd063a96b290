/** JSON and dates in the forms VTEX writes and reads. */
@NullMarked
package io.trapiche.sandbox.wire;

import org.jspecify.annotations.NullMarked;
