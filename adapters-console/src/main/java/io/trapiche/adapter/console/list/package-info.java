/** Lists of orders, and what they filter by. */
@NullMarked
package io.trapiche.adapter.console.list;

import org.jspecify.annotations.NullMarked;
