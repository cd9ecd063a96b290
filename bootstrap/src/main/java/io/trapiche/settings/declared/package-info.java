/**
 * Which settings there are, read from the records that take them, and what is wrong with those
 * given.
 */
@NullMarked
package io.trapiche.settings.declared;

import org.jspecify.annotations.NullMarked;
