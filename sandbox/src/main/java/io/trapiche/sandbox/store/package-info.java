/** What survives the end of the process. */
@NullMarked
package io.trapiche.sandbox.store;

import org.jspecify.annotations.NullMarked;
