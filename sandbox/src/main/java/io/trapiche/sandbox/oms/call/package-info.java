/** The routes of one order. */
@NullMarked
package io.trapiche.sandbox.oms.call;

import org.jspecify.annotations.NullMarked;
