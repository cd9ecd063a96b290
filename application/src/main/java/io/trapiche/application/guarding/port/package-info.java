/** What the guardian works with. */
@NullMarked
package io.trapiche.application.guarding.port;

import org.jspecify.annotations.NullMarked;
