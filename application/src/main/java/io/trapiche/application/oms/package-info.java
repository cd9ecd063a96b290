/** Orders of VTEX's order management. */
@NullMarked
package io.trapiche.application.oms;

import org.jspecify.annotations.NullMarked;
