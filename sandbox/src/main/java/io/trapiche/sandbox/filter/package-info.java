/** Which changes of orders feeds and hooks want to be told of. */
@NullMarked
package io.trapiche.sandbox.filter;

import org.jspecify.annotations.NullMarked;
