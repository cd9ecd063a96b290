/** How events become the orders that lists and counters show. */
@NullMarked
package io.trapiche.application.view;

import org.jspecify.annotations.NullMarked;
