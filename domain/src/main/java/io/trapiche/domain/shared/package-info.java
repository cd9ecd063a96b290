/** What every aggregate shares: the decider, its decision, money and identifiers. */
@NullMarked
package io.trapiche.domain.shared;

import org.jspecify.annotations.NullMarked;
