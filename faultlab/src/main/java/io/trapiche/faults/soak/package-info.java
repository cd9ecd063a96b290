/**
 * A soak of feed, hook and everything that follows from them: many accounts, every fault of VTEX's
 * signals at once, and at the end each order held against VTEX's.
 */
@NullMarked
package io.trapiche.faults.soak;

import org.jspecify.annotations.NullMarked;
