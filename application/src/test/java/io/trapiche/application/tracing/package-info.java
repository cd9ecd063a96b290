/** Tests of what becomes a span. */
@NullMarked
package io.trapiche.application.tracing;

import org.jspecify.annotations.NullMarked;
