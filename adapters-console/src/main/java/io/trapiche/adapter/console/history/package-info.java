/** What happened to one order. */
@NullMarked
package io.trapiche.adapter.console.history;

import org.jspecify.annotations.NullMarked;
