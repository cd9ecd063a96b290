/** Orders that stand too long in VTEX: read once more, and then told. */
@NullMarked
package io.trapiche.application.watch;

import org.jspecify.annotations.NullMarked;
