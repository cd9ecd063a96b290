/** How events become the integration log that VTEX's guides ask of connectors. */
@NullMarked
package io.trapiche.application.log;

import org.jspecify.annotations.NullMarked;
