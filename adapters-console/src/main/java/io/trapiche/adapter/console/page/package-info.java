/** The page that operators look at. */
@NullMarked
package io.trapiche.adapter.console.page;

import org.jspecify.annotations.NullMarked;
