/** The hook: one call per change of status, repeated until it is answered with 200. */
@NullMarked
package io.trapiche.sandbox.hook;

import org.jspecify.annotations.NullMarked;
