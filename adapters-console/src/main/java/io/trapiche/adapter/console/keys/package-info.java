/** Which callback keys open orders still need. */
@NullMarked
package io.trapiche.adapter.console.keys;

import org.jspecify.annotations.NullMarked;
