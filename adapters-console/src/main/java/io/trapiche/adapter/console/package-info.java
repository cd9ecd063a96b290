/** The operators' HTTP API and page. */
@NullMarked
package io.trapiche.adapter.console;

import org.jspecify.annotations.NullMarked;
