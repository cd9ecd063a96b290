/** What VTEX's order management tells the connector of its own accord. */
@NullMarked
package io.trapiche.adapter.vtex.push;

import org.jspecify.annotations.NullMarked;
