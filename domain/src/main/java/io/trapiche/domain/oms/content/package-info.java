/**
 * What an order of VTEX's order management is made of: lines, totals, changes, who ordered, where
 * it goes, how it was paid. It is read from VTEX's document whenever it is told, and stored nowhere
 * else.
 */
@NullMarked
package io.trapiche.domain.oms.content;

import org.jspecify.annotations.NullMarked;
