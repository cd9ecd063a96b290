/** What the use cases need VTEX for. */
@NullMarked
package io.trapiche.application.vtex.port;

import org.jspecify.annotations.NullMarked;
