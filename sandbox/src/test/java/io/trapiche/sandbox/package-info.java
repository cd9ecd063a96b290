/** Tests over HTTP, as a client sees the sandbox. */
@NullMarked
package io.trapiche.sandbox;

import org.jspecify.annotations.NullMarked;
