/** What stores of watched orders keep, and one in memory. */
@NullMarked
package io.trapiche.testkit.watch;

import org.jspecify.annotations.NullMarked;
