/** Order documents in all shapes, each with what it has to be read as. */
@NullMarked
package io.trapiche.testkit.vtex.corpus;

import org.jspecify.annotations.NullMarked;
