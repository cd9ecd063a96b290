/** Order content as somebody tells it, and the one set of rules that makes an order of it. */
@NullMarked
package io.trapiche.domain.draft;

import org.jspecify.annotations.NullMarked;
