/** VTEX in memory and over HTTP, and the contracts that every VTEX adapter keeps. */
@NullMarked
package io.trapiche.testkit.vtex;

import org.jspecify.annotations.NullMarked;
