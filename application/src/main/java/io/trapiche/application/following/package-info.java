/** What happens to orders in VTEX is read: its feed, its hook's pushes, the orders themselves. */
@NullMarked
package io.trapiche.application.following;

import org.jspecify.annotations.NullMarked;
