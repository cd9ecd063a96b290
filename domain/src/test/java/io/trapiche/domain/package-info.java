/** How the domain's specifications are written, and the samples they share. */
@NullMarked
package io.trapiche.domain;

import org.jspecify.annotations.NullMarked;
