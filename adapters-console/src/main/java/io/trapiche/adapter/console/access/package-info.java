/** Who may call. */
@NullMarked
package io.trapiche.adapter.console.access;

import org.jspecify.annotations.NullMarked;
