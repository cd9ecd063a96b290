/** Use cases by who asks. */
@NullMarked
package io.trapiche.application.port;

import org.jspecify.annotations.NullMarked;
