/** What happened between marketplaces and VTEX, in plain words. */
@NullMarked
package io.trapiche.application.log.port;

import org.jspecify.annotations.NullMarked;
