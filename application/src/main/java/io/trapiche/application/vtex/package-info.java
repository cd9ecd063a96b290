/** How VTEX is asked. */
@NullMarked
package io.trapiche.application.vtex;

import org.jspecify.annotations.NullMarked;
