/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.unproven.application.port;

import org.jspecify.annotations.NullMarked;
