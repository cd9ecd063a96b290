/** What every endpoint that VTEX calls shares. */
@NullMarked
package io.trapiche.adapter.vtex.inbound;

import org.jspecify.annotations.NullMarked;
