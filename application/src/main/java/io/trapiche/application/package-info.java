/** The use cases: what is asked of the service, and what it does by itself. */
@NullMarked
package io.trapiche.application;

import org.jspecify.annotations.NullMarked;
