/** What the edges ask about sellers. */
@NullMarked
package io.trapiche.application.seller.port;

import org.jspecify.annotations.NullMarked;
