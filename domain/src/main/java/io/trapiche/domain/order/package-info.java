/** What an order consists of, whoever tells it. */
@NullMarked
package io.trapiche.domain.order;

import org.jspecify.annotations.NullMarked;
