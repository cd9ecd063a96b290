/** What recorders of traces keep to, and one in memory. */
@NullMarked
package io.trapiche.testkit.tracing;

import org.jspecify.annotations.NullMarked;
