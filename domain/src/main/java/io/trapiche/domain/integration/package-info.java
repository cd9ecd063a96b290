/** The codes of VTEX's order integration: what they mean, and what is done about them. */
@NullMarked
package io.trapiche.domain.integration;

import org.jspecify.annotations.NullMarked;
