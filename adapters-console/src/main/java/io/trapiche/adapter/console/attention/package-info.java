/** What keeps accounts, marketplaces and the service from working. */
@NullMarked
package io.trapiche.adapter.console.attention;

import org.jspecify.annotations.NullMarked;
